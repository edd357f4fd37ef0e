using System.Text;
using Factory.Model.Reports;
using Factory.Reports.Wording;

namespace Factory.Reports.Markdown;

/// <summary>The findings as nested lists, one heading a check, as many as there is room for.</summary>
internal static class MarkdownFindings
{
    /// <summary>What the line that counts the rest may take.</summary>
    private const int Reserve = 200;

    public static string Of(GateReport report, int room)
    {
        if (report.Findings.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder("\n### Findings\n");
        var written = 0;
        foreach (var group in FindingGroup.Of(report))
        {
            var heading = Heading(group);
            foreach (var finding in group.Findings)
            {
                var item = heading + Item(finding);
                if (text.Length + item.Length + Reserve > room)
                {
                    return text.Append(Rest(report, written)).ToString();
                }

                text.Append(item);
                heading = "";
                written++;
            }
        }

        return text.ToString();
    }

    private static string Heading(FindingGroup group)
    {
        var why = group.Check.Why.Length == 0 ? "" : $"\nWhy it is asked: {MarkdownText.Prose(group.Check.Why)}\n";
        var title = group.Check.Title == group.Check.Id ? "" : $" {MarkdownText.Prose(group.Check.Title)}";
        return $"\n#### {MarkdownText.Prose(group.Check.Id)}{title}: {Words.Count(group.Findings.Count, "finding")}\n{why}\n";
    }

    private static string Item(Finding finding)
    {
        var place = Place.Of(finding);
        var where = place.IsKnown ? $" {MarkdownText.Code(place.ToString(), Bounds.Path)}" : "";
        return $"- **{Words.Of(finding.Severity)}**{where} {MarkdownText.Prose(finding.Message)}\n"
            + (finding.Fix.Length == 0 ? "" : $"  - Fix: {MarkdownText.Prose(finding.Fix)}\n")
            + $"  - Subject: {MarkdownText.Code(finding.Subject, Bounds.Name)}, fingerprint `{finding.Fingerprint}`\n";
    }

    private static string Rest(GateReport report, int written) =>
        $"\n**{Words.Count(report.Findings.Count - written, "more finding")}** did not fit here. "
        + $"`{report.Subject.Gate}.html` and `{report.Subject.Gate}.json` have all of them.\n";
}
