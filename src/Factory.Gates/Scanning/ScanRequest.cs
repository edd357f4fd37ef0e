using Factory.Gates.Judging;

namespace Factory.Gates.Scanning;

/// <summary>What is scanned, with which rules.</summary>
/// <param name="Gate">The repository, and where its change starts.</param>
/// <param name="RuleFolder">The folder with the rules, below the root or anywhere else.</param>
/// <param name="CacheFolder">Where what was found is kept from run to run.</param>
public sealed record ScanRequest(GateInput Gate, string RuleFolder, string CacheFolder)
{
    /// <summary>Folders or files to look at; none for all.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Whether only what the change touched counts.</summary>
    public bool Changed { get; init; }

    /// <summary>Whether matches are mended where their rule says how.</summary>
    public bool Fix { get; init; }

    /// <summary>The JSON file for the findings; null for none.</summary>
    public string? ReportFile { get; init; }
}
