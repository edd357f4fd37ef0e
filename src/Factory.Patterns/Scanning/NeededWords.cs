using Factory.Patterns.Rules;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Needs;

namespace Factory.Patterns.Scanning;

/// <summary>Knows the words without which a rule can't match.</summary>
public static class NeededWords
{
    /// <summary>Words of which every file with a match has one, in ordinal order; none where nothing can be said, as of a regular expression.</summary>
    public static IReadOnlyList<string> Of(Rule rule)
    {
        if (rule.Language != RuleLanguage.CSharp)
        {
            return [];
        }

        var needs = FormulaNeeds.Of(rule);
        return [.. (LiteralFilter.Words(new Requirement.AllOf([needs.File, needs.Region])) ?? []).Order(StringComparer.Ordinal)];
    }
}
