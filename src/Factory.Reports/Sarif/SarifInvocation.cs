using System.Text.Json.Nodes;
using Factory.Model.Reports;
using Factory.Reports.Json;
using Factory.Reports.Wording;

namespace Factory.Reports.Sarif;

/// <summary>How the run went: it came to a verdict, and which checks have no answer.</summary>
internal static class SarifInvocation
{
    public static JsonObject Of(GateReport report, CheckCatalog checks) => new()
    {
        ["executionSuccessful"] = true,
        ["exitCode"] = report.Verdict == Verdict.Passed ? 0 : 1,
        ["exitCodeDescription"] = $"{Summary.Verdict(report)}: {Summary.Findings(report)}.",
        ["toolConfigurationNotifications"] = JsonText.Array(
            from outcome in report.Checks
            where outcome.State == CheckState.NotEvaluated
            select Notification(outcome, checks)),
    };

    private static JsonObject Notification(CheckOutcome outcome, CheckCatalog checks) => new()
    {
        ["descriptor"] = new JsonObject { ["id"] = SarifDriver.NoAnswer, ["index"] = 0 },
        ["associatedRule"] = new JsonObject
        {
            ["id"] = PlainText.Line(outcome.Check.Id, Bounds.Name),
            ["index"] = checks.Position(outcome.Check.Id),
        },
        ["level"] = outcome.Required ? "error" : "note",
        ["message"] = SarifText.Message(
            $"{PlainText.Line(outcome.Check.Id, Bounds.Name)} was not evaluated: {SarifText.Sentence(outcome.Reason)}"),
    };
}
