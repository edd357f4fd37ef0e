using System.Text.Json.Nodes;
using Factory.Model.Reports;
using Factory.Reports.Files;
using Factory.Reports.Json;
using Factory.Reports.Wording;

namespace Factory.Reports.Sarif;

/// <summary>The report as SARIF 2.1.0, for code scanning and editors.</summary>
public sealed class SarifReport : IReportWriter
{
    /// <inheritdoc/>
    public string Extension => ".sarif";

    /// <inheritdoc/>
    public void Write(GateReport report, TextWriter output) => JsonText.Write(
        new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(Run(report)),
        },
        output);

    private static JsonObject Run(GateReport report)
    {
        var checks = CheckCatalog.Of(report);
        return new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = SarifDriver.Of(checks) },
            ["automationDetails"] = new JsonObject
            {
                ["id"] = $"{Product.Name}/{report.Subject.Gate}/",
                ["description"] = SarifText.Message($"The {report.Subject.Gate} gate over {Summary.Change(report.Subject)}."),
            },
            ["invocations"] = new JsonArray(SarifInvocation.Of(report, checks)),
            ["originalUriBaseIds"] = new JsonObject
            {
                [SarifLocation.Root] = new JsonObject { ["description"] = SarifText.Message("The root of the repository.") },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = JsonText.Array(report.Findings.Select(finding => Result(finding, checks))),
            ["properties"] = new JsonObject
            {
                ["gate"] = report.Subject.Gate,
                ["verdict"] = Words.Of(report.Verdict),
                ["base"] = report.Subject.Base,
                ["head"] = report.Subject.Head,
            },
        };
    }

    private static JsonObject Result(Finding finding, CheckCatalog checks)
    {
        var result = new JsonObject
        {
            ["ruleId"] = PlainText.Line(finding.CheckId, Bounds.Name),
            ["ruleIndex"] = checks.Position(finding.CheckId),
            ["level"] = Words.Of(finding.Severity),
            ["message"] = SarifText.Message(
                SarifText.Sentence(finding.Message) + (finding.Fix.Length == 0 ? "" : $" To mend it: {SarifText.Sentence(finding.Fix)}")),
        };
        if (SarifLocation.Of(finding) is { } location)
        {
            result["locations"] = new JsonArray(location);
        }

        result["partialFingerprints"] = new JsonObject { ["factory/v1"] = finding.Fingerprint };
        result["properties"] = new JsonObject
        {
            ["subject"] = PlainText.Line(finding.Subject, Bounds.Name),
            ["fix"] = PlainText.Line(finding.Fix, Bounds.Message),
        };
        return result;
    }
}
