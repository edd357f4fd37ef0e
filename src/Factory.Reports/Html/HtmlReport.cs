using Factory.Model.Reports;
using Factory.Reports.Files;
using Factory.Reports.Html.Drawing;
using Factory.Reports.Wording;

namespace Factory.Reports.Html;

/// <summary>The report as one self-contained page: no script, no address that is loaded, readable on paper and on a phone.</summary>
public sealed class HtmlReport : IReportWriter
{
    private static readonly HtmlTemplate Page = HtmlTemplate.Load("Factory.Reports.Html.report.html");

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public void Write(GateReport report, TextWriter output) => Page.Render(
        new HtmlValues
        {
            ["gate"] = report.Subject.Gate,
            ["verdict"] = Words.Of(report.Verdict),
            ["headline"] = Summary.Verdict(report),
            ["next-step"] = Summary.NextStep(report),
            ["finding-counts"] = Summary.Findings(report),
            ["check-counts"] = Summary.Checks(report),
            ["change"] = Summary.Change(report.Subject),
            ["base"] = PlainText.Line(report.Subject.Base, Bounds.Name),
            ["product"] = $"{Product.Name} {Product.Version}",
        }
        .Where("no-findings", report.Findings.Count == 0 ? "No check has anything against this change." : "")
        .Where("head", PlainText.Line(report.Subject.Head, Bounds.Name))
        .Where("left-out", HtmlFindings.LeftOut(report))
        .Each("has-moved", report.Moved.Count == 0 ? [] : [new HtmlValues().Each("moved", report.Moved.Select(Figure))])
        .Each("groups", HtmlFindings.Groups(report))
        .Each("checks", report.Checks.Select(Check))
        .Each("picture", HtmlPicture.Of(report.Picture))
        .Each("has-figures", report.Figures.Count == 0 ? [] : [new HtmlValues().Each("figures", report.Figures.Select(Figure))]),
        output);

    private static HtmlValues Check(CheckOutcome outcome) => new HtmlValues
    {
        ["id"] = PlainText.Heading(outcome.Check.Id, Bounds.Name),
        ["title"] = PlainText.Line(outcome.Check.Title, Bounds.Name),
        ["state"] = Words.Ending(outcome),
        ["state-class"] = outcome.State switch
        {
            CheckState.Passed => "passed",
            CheckState.Failed => "failed",
            CheckState.NotEvaluated when outcome.Required => "failed",
            _ => "quiet",
        },
        ["subjects"] = Words.Number(outcome.Subjects),
        ["count"] = Words.Number(outcome.Findings.Count),
    }.Where("reason", PlainText.Line(outcome.Reason, Bounds.Message));

    private static HtmlValues Figure(Figure figure) => new()
    {
        ["name"] = PlainText.Heading(figure.Name, Bounds.Name),
        ["value"] = PlainText.Line(figure.Value, Bounds.Name),
    };
}
