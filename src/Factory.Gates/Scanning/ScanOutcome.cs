using Factory.Model.Reports;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Scanning;

/// <summary>What a scan found.</summary>
/// <param name="Findings">By path and place.</param>
/// <param name="Files">How many files were asked about.</param>
/// <param name="FilesRead">How many of them had to be read; the others were known.</param>
/// <param name="Fixed">How many matches were mended.</param>
public sealed record ScanOutcome(IReadOnlyList<ScanFinding> Findings, int Files, int FilesRead, int Fixed)
{
    /// <summary>How many findings are errors, and no comment lets them stand.</summary>
    public int Errors => Findings.Count(finding => finding.Weight == Severity.Error && finding.Suppression.Length == 0);

    /// <summary>How many findings a comment lets stand.</summary>
    public int Suppressed => Findings.Count(finding => finding.Suppression.Length > 0);
}
