using Factory.Gates.Context;
using Factory.Gates.Judging;
using Factory.Model.Reports;
using Factory.Patterns.Rules;

namespace Factory.Gates.Asking;

/// <summary>A check or a rule that changes are held against.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What holds where it is kept, or what is wrong where it is not.</param>
/// <param name="Severity">What it weighs.</param>
/// <param name="Place">The page of the check, or the file of the rule.</param>
public sealed record KnownCheck(string Id, string Title, Severity Severity, string Place)
{
    /// <summary>The checks by id, then the rules by id.</summary>
    public static IReadOnlyList<KnownCheck> AllOf(ContextSource source) =>
    [
        .. CheckCatalog.All.Select(check => new KnownCheck(check.Id, check.Title, check.Severity, check.HelpPage)),
        .. source.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(Of),
    ];

    /// <summary>The line for a reader.</summary>
    public override string ToString() => $"{Id} ({Severity.ToString().ToLowerInvariant()}): {Title}";

    private static KnownCheck Of(Rule rule) => new(rule.Id, OneLine.FirstSentence(rule.Message), rule.Weight, rule.Location.Path);
}
