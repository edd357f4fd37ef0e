namespace Factory.Gates.Learning.Backtesting;

/// <summary>What tells matches apart: the rule and the text without its layout, both as numbers.</summary>
internal readonly record struct MatchKey(int Rule, int Text);

/// <summary>A match as it is kept: there may be millions.</summary>
internal readonly record struct FoundMatch(MatchKey Key, int Line, bool IsSuppressed);

/// <summary>The matches in a content, in reading order, and how many lines it has.</summary>
internal sealed record MatchedBlob(IReadOnlyList<FoundMatch> Matches, int Lines)
{
    /// <summary>A file that is not there.</summary>
    public static MatchedBlob Nothing { get; } = new([], 0);
}
