using System.Globalization;
using Factory.Model.Reports;
using Factory.Reports.Wording;

namespace Factory.Reports.Html;

/// <summary>The findings of the page, one part a check.</summary>
internal static class HtmlFindings
{
    /// <summary>A page with more is of no use to a reader and slow to open; the JSON has all.</summary>
    private const int Maximum = 1000;

    public static string LeftOut(GateReport report) => report.Findings.Count <= Maximum
        ? ""
        : $"{Words.Count(report.Findings.Count - Maximum, "more finding")} did not fit on this page.";

    public static IEnumerable<HtmlValues> Groups(GateReport report)
    {
        var room = Maximum;
        foreach (var group in FindingGroup.Of(report))
        {
            var shown = group.Findings.Take(room).ToList();
            room -= shown.Count;
            if (shown.Count > 0)
            {
                yield return Group(group, shown);
            }
        }
    }

    private static HtmlValues Group(FindingGroup group, IEnumerable<Finding> shown) => new HtmlValues
    {
        ["id"] = PlainText.Heading(group.Check.Id, Bounds.Name),
        ["count"] = Words.Count(group.Findings.Count, "finding"),
    }
    .Where("title", group.Check.Title == group.Check.Id ? "" : PlainText.Line(group.Check.Title, Bounds.Name))
    .Where("why", PlainText.Line(group.Check.Why, Bounds.Message))
    .Where("help", PlainText.Line(group.Check.HelpPage, Bounds.Name))
    .Each("findings", shown.Select(Finding));

    private static HtmlValues Finding(Finding finding)
    {
        var place = Place.Of(finding);
        return new HtmlValues
        {
            ["severity"] = Words.Of(finding.Severity),
            ["message"] = PlainText.Heading(finding.Message, Bounds.Message),
            ["fix"] = PlainText.Line(finding.Fix, Bounds.Message),
            ["subject"] = PlainText.Line(finding.Subject, Bounds.Name),
        }
        .Where("place", place.ToString())
        .Each("source", Source(ExcerptLine.Of(finding.Excerpt, place.Line)));
    }

    private static IEnumerable<HtmlValues> Source(IReadOnlyList<ExcerptLine> lines) =>
        lines.Count == 0 ? [] : [new HtmlValues().Each("lines", lines.Select(Line))];

    private static HtmlValues Line(ExcerptLine line) => new()
    {
        ["number"] = line.Number.ToString(CultureInfo.InvariantCulture),
        ["text"] = line.Text,
        ["kind"] = line.IsFlagged ? "flagged" : "around",
        ["sign"] = line.IsFlagged ? "▸" : " ",
    };
}
