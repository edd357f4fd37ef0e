using System.Text.Json.Nodes;
using Factory.Gates.Asking;
using Factory.Model.Reports;

namespace Factory.Mcp.Tools;

/// <summary>An answer as text and as data.</summary>
internal static class FoundData
{
    public static (string Text, JsonObject? Data) Of(Answer answer) =>
        (answer.Text, new JsonObject { ["passes"] = answer.Passes, ["findings"] = new JsonArray([.. answer.Findings.Select(Data)]) });

    private static JsonObject Data(Finding finding) => new()
    {
        ["check"] = finding.CheckId,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["path"] = finding.Location.Path,
        ["line"] = finding.Location.Line,
        ["message"] = finding.Message,
        ["fix"] = finding.Fix,
        ["fingerprint"] = finding.Fingerprint,
    };
}
