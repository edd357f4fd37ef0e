using System.Text;
using Factory.Model.Reports;
using Factory.Reports.Files;
using Factory.Reports.Wording;

namespace Factory.Reports.Markdown;

/// <summary>
/// The report as Markdown that fits a pull request comment (65,536 characters) and a step summary (1 MiB). What does not
/// fit is counted, and the other formats have it.
/// </summary>
public sealed class MarkdownReport : IReportWriter
{
    /// <summary>The most that one report takes.</summary>
    public const int MaximumLength = 60_000;

    private const int MaximumMoved = 20;

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public void Write(GateReport report, TextWriter output)
    {
        var head = Head(report);
        var tail = MarkdownTables.Checks(report) + MarkdownTables.Figures(report);
        output.Write(head);
        output.Write(MarkdownFindings.Of(report, MaximumLength - head.Length - tail.Length));
        output.Write(tail);
    }

    private static string Head(GateReport report) => new StringBuilder()
        .Append(report.Verdict == Verdict.Passed ? "## ✅ " : "## ⛔ ").Append(MarkdownText.Prose(Summary.Verdict(report))).Append("\n\n")
        .Append("**What to do next:** ").Append(MarkdownText.Prose(Summary.NextStep(report))).Append("\n\n")
        .Append(MarkdownText.Prose($"{Summary.Findings(report)}. {Summary.Checks(report)}. Judged: {Summary.Change(report.Subject)}."))
        .Append('\n')
        .Append(Moved(report.Moved))
        .ToString();

    /// <summary>The rules that evidence has moved, the first of them: the JSON has all.</summary>
    private static string Moved(IReadOnlyList<Figure> moved)
    {
        var lines = moved.Take(MaximumMoved).Select(one => $"- {MarkdownText.Prose(Summary.Moved(one))}\n");
        var more = moved.Count > MaximumMoved ? $"- {Words.Count(moved.Count - MaximumMoved, "more rule")}\n" : "";
        return moved.Count == 0 ? "" : $"\n**Moved by evidence:**\n\n{string.Concat(lines)}{more}";
    }
}
