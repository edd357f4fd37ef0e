using System.Text.Json.Nodes;
using Factory.Model.Reports;
using Factory.Reports.Files;
using Factory.Reports.Wording;

namespace Factory.Reports.Json;

/// <summary>The report as data, in the shape that <see cref="ReportSchema"/> describes. Values are exact, cut at the schema's bounds.</summary>
public sealed class JsonReport : IReportWriter
{
    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public void Write(GateReport report, TextWriter output) => JsonText.Write(
        new JsonObject
        {
            ["$schema"] = ReportSchema.Id,
            ["version"] = 1,
            ["gate"] = report.Subject.Gate,
            ["verdict"] = Words.Of(report.Verdict),
            ["tool"] = new JsonObject { ["name"] = Product.Name, ["version"] = Product.Version },
            ["change"] = Change(report.Subject),
            ["counts"] = Counts(report),
            ["moved"] = JsonText.Array(report.Moved.Select(Describe)),
            ["findings"] = JsonText.Array(report.Findings.Select(Describe)),
            ["checks"] = JsonText.Array(report.Checks.Select(Describe)),
            ["figures"] = JsonText.Array(report.Figures.Select(Describe)),
        },
        output);

    private static JsonObject Change(GateSubject subject) => new()
    {
        ["base"] = subject.Base,
        ["head"] = subject.Head,
        ["baseReason"] = Bounds.Cut(subject.BaseReason, Bounds.Name),
        ["files"] = subject.ChangedFiles,
    };

    private static JsonObject Counts(GateReport report) => new()
    {
        ["error"] = report.Findings.Count(finding => finding.Severity == Severity.Error),
        ["warning"] = report.Findings.Count(finding => finding.Severity == Severity.Warning),
        ["note"] = report.Findings.Count(finding => finding.Severity == Severity.Note),
    };

    private static JsonObject Describe(Finding finding)
    {
        var described = new JsonObject
        {
            ["check"] = Bounds.Cut(finding.CheckId, Bounds.Name),
            ["severity"] = Words.Of(finding.Severity),
            ["subject"] = Bounds.Cut(finding.Subject, Bounds.Name),
            ["message"] = Bounds.Cut(finding.Message, Bounds.Message),
            ["fix"] = Bounds.Cut(finding.Fix, Bounds.Message),
            ["fingerprint"] = finding.Fingerprint,
        };
        if (finding.Evidence.Length > 0)
        {
            described["evidence"] = Bounds.Cut(finding.Evidence, Bounds.Name);
        }

        if (Place.Of(finding) is { IsKnown: true } place)
        {
            described["location"] = Describe(place);
        }

        if (finding.Excerpt is { Lines.Count: > 0 } excerpt)
        {
            described["excerpt"] = Describe(excerpt);
        }

        return described;
    }

    private static JsonObject Describe(Place place)
    {
        var described = new JsonObject { ["path"] = Bounds.Cut(place.Path, Bounds.Path) };
        if (place.Line > 0)
        {
            described["line"] = place.Line;
        }

        if (place.Column > 0)
        {
            described["column"] = place.Column;
        }

        return described;
    }

    private static JsonObject Describe(SourceExcerpt excerpt) => new()
    {
        ["firstLine"] = Math.Max(1, excerpt.FirstLine),
        ["lines"] = JsonText.Array(
            excerpt.Lines.Take(Bounds.SourceLines).Select(line => (JsonNode)Bounds.Cut(line, Bounds.SourceLine))),
    };

    private static JsonObject Describe(CheckOutcome outcome) => new()
    {
        ["id"] = Bounds.Cut(outcome.Check.Id, Bounds.Name),
        ["title"] = Bounds.Cut(outcome.Check.Title, Bounds.Name),
        ["severity"] = Words.Of(outcome.Check.Severity),
        ["why"] = Bounds.Cut(outcome.Check.Why, Bounds.Message),
        ["helpPage"] = Bounds.Cut(outcome.Check.HelpPage, Bounds.Name),
        ["required"] = outcome.Required,
        ["state"] = State(outcome.State),
        ["reason"] = Bounds.Cut(outcome.Reason, Bounds.Message),
        ["subjects"] = Math.Max(0, outcome.Subjects),
        ["findings"] = outcome.Findings.Count,
    };

    private static JsonObject Describe(Figure figure) => new()
    {
        ["name"] = Bounds.Cut(figure.Name, Bounds.Name),
        ["value"] = Bounds.Cut(figure.Value, Bounds.Name),
    };

    private static string State(CheckState state) => state switch
    {
        CheckState.Passed => "passed",
        CheckState.Failed => "failed",
        CheckState.NotApplicable => "notApplicable",
        _ => "notEvaluated",
    };
}
