namespace Factory.Patterns.Generalising;

/// <summary>A rule that a fix suggests.</summary>
/// <param name="Formula">Semgrep's formula keys as YAML, from the first column on.</param>
/// <param name="Bad">A small class with the mistake, which the formula matches.</param>
/// <param name="Good">The same class as the fix left it, where the formula is silent.</param>
public sealed record RuleCandidate(string Formula, string Bad, string Good)
{
    /// <summary>What the fix did, as a sentence of a few words.</summary>
    public string What { get; init; } = "";

    /// <summary>What to do instead, as a sentence with metavariables of the formula; empty where that can't be said shortly.</summary>
    public string Advice { get; init; } = "";

    /// <summary>How many places the fix changed in this way.</summary>
    public int Alike { get; init; }

    /// <summary>How many of these the formula matches.</summary>
    public int Covered { get; init; }

    /// <summary>Whether it is of what a member is declared as, and not of what code does.</summary>
    public bool IsMemberHead { get; init; }

    /// <summary>The changed places that the formula matches in the files before the fix.</summary>
    public IReadOnlyList<CandidatePlace> Places { get; init; } = [];
}
