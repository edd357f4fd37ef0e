using System.Text.Json;

namespace Factory.EndToEnd.Tests.Infra;

/// <summary>What a test reads of a written JSON report.</summary>
public sealed record GateReportFile(string Verdict, IReadOnlyList<ReportedFinding> Findings)
{
    public static GateReportFile Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new(
            document.RootElement.GetProperty("verdict").GetString()!,
            [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(Finding)]);
    }

    /// <summary>The one finding of a check; fails the test where there is none or more.</summary>
    public ReportedFinding Only(string check) => Assert.Single(Findings, finding => finding.Check == check);

    /// <summary>The one finding of a check that blocks; fails the test where there is none or more.</summary>
    public ReportedFinding Blocking(string check) => Assert.Single(Findings, finding => finding.Check == check && finding.Severity == "error");

    private static ReportedFinding Finding(JsonElement finding) => new(
        finding.GetProperty("check").GetString()!,
        finding.GetProperty("severity").GetString()!,
        finding.TryGetProperty("location", out var location) && location.ValueKind == JsonValueKind.Object ? location.GetProperty("path").GetString()! : "",
        finding.GetProperty("message").GetString()!,
        finding.GetProperty("fix").GetString()!);
}

public sealed record ReportedFinding(string Check, string Severity, string Path, string Message, string Fix);
