namespace Factory.Gates.Learning.Evidence;

/// <summary>One line of <c>.factory/evidence/RULE-ID.yml</c>: a hit of the rule that was judged.</summary>
/// <param name="Fingerprint">What the hit is known by, as reports name it.</param>
/// <param name="Path">The file that it was found in.</param>
/// <param name="Verdict">Whether the rule was right.</param>
/// <param name="By">Who says so.</param>
public sealed record Judgement(string Fingerprint, string Path, HitVerdict Verdict, string By)
{
    /// <summary>The hash of what the rule matched then. It says nothing of a rule that matches something else by now.</summary>
    public required string Rule { get; init; }

    /// <summary>The commit at which it was judged; for what history shows, the one that removed the hit. Empty where there was none.</summary>
    public string Commit { get; init; } = "";

    /// <summary>Why; never empty for a hit that was dismissed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the line stands, from 1; 0 where it is not written yet.</summary>
    public int Line { get; init; }

    /// <summary>What is judged: of the same text in two files each is judged on its own.</summary>
    public (string Fingerprint, string Path, string Rule) Hit => (Fingerprint, Path, Rule);
}
