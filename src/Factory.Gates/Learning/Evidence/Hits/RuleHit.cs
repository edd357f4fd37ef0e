using Factory.Model.Reports;

namespace Factory.Gates.Learning.Evidence.Hits;

/// <summary>A hit of a rule, in the tree or in the history.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Fingerprint">What the hit is known by, as reports name it.</param>
/// <param name="Location">Where it is, or was when a commit brought it.</param>
/// <param name="Text">What matched, or what is wrong, for a reader.</param>
public sealed record RuleHit(string Rule, string Fingerprint, SourceLocation Location, string Text)
{
    /// <summary>The commit that brought it; empty where that is not known.</summary>
    public string Commit { get; init; } = "";

    /// <summary>The later commit that mended it; empty where none did.</summary>
    public string MendedBy { get; init; } = "";
}
