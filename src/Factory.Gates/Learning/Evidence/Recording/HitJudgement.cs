namespace Factory.Gates.Learning.Evidence.Recording;

/// <summary>What somebody says about a hit.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Hit">The fingerprint of the hit.</param>
/// <param name="Verdict">Whether the rule was right.</param>
public sealed record HitJudgement(string Rule, string Hit, HitVerdict Verdict)
{
    /// <summary>Why; needed where the hit is dismissed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Folders or files that the hit is in; needed where the same text was found in several files.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Whether the hit was shown with just these files, so that it need not be looked for.</summary>
    internal bool IsShown { get; init; }
}
