using System.Text;
using Factory.Model.Reports;
using Factory.Reports.Wording;

namespace Factory.Reports.Markdown;

/// <summary>The tables at the end of the page. They have a bound, too: a repository may have any number of rules.</summary>
internal static class MarkdownTables
{
    private const int Room = 15_000;
    private const int CellLength = 200;

    public static string Checks(GateReport report) => Table(
        "\n### Checks\n\n| Check | Ended | Looked at | Findings | Reason |\n| :-- | :-- | --: | --: | :-- |\n",
        [
            .. from outcome in report.Checks
               orderby Order(outcome.State)
               select $"| {Cell(outcome.Check.Id)} {Cell(outcome.Check.Title)} | {Ending(outcome)} "
                   + $"| {Words.Number(outcome.Subjects)} | {Words.Number(outcome.Findings.Count)} | {Cell(outcome.Reason)} |\n",
        ]);

    public static string Figures(GateReport report) => report.Figures.Count == 0
        ? ""
        : Table(
            "\n### Figures\n\n| Figure | Value |\n| :-- | --: |\n",
            [.. report.Figures.Select(figure => $"| {Cell(figure.Name)} | {Cell(figure.Value)} |\n")]);

    private static string Table(string head, IReadOnlyList<string> rows)
    {
        var text = new StringBuilder(head);
        foreach (var (index, row) in rows.Index())
        {
            if (text.Length + row.Length > Room)
            {
                return text.Append($"\n{Words.Count(rows.Count - index, "more row")} did not fit here.\n").ToString();
            }

            text.Append(row);
        }

        return text.ToString();
    }

    private static string Cell(string value) => MarkdownText.Escape(PlainText.Line(value, CellLength));

    private static string Ending(CheckOutcome outcome) =>
        outcome.State is CheckState.Failed || (outcome.Required && outcome.State == CheckState.NotEvaluated)
            ? $"**{Words.Ending(outcome)}**"
            : Words.Ending(outcome);

    private static int Order(CheckState state) => state switch
    {
        CheckState.Failed => 0,
        CheckState.NotEvaluated => 1,
        CheckState.Passed => 2,
        _ => 3,
    };
}
