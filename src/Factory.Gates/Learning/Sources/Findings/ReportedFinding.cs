namespace Factory.Gates.Learning.Sources.Findings;

/// <summary>A finding of a report that a gate wrote.</summary>
/// <param name="Fingerprint">What tells it from all others.</param>
/// <param name="Check">The check that found it.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ReportedFinding(string Fingerprint, string Check, string Message)
{
    /// <summary>What to do.</summary>
    public string Fix { get; init; } = "";

    /// <summary>The file; empty where it is in none.</summary>
    public string Path { get; init; } = "";

    /// <summary>The line, from 1; 0 where the finding is about the whole file.</summary>
    public int Line { get; init; }

    /// <summary>What stood on that line; empty where the report does not show it.</summary>
    public string Text { get; init; } = "";
}
