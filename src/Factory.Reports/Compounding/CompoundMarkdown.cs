using Factory.Model.Learning;
using Factory.Reports.Markdown;
using Factory.Reports.Wording;

namespace Factory.Reports.Compounding;

/// <summary>The report as Markdown that fits a comment or a step summary: the sentence, the classes and the rules.</summary>
internal static class CompoundMarkdown
{
    private const int MostRows = 60;
    private const int CellLength = 120;

    public static void Write(CompoundReport report, TextWriter output)
    {
        output.Write($"## {CompoundWords.Headline(report)}\n\n{CompoundWords.Sentence(report)}\n");
        Table(output, "Classes", "| Class | Lessons | Before its rule | After | Told | Days to the rule, median |\n| :-- | --: | :-- | :-- | :-- | :-- |\n", [.. report.Classes.Select(Row)]);
        Table(output, "Rules", "| Rule | Stage | Before | After | Confirmed of judged | Dismissed | Mended |\n| :-- | :-- | :-- | :-- | :-- | :-- | :-- |\n", [.. report.Rules.Select(Row)]);
        Table(output, "Lessons without a rule", "| Lesson | Class | Age | Why |\n| :-- | :-- | --: | :-- |\n", [.. report.Open.Select(Row)]);
        output.Write($"\n{Cell(CompoundWords.History(report))}. Per 100 exposures, with Wilson's 95 % interval; the page says what counts.\n");
    }

    private static string Row(ClassEffect one) =>
        $"| {Cell(one.Name)} | {Words.Number(one.Lessons)} | {one.Effect.Before} | {one.Effect.After} | {CompoundWords.Told(one.Effect.Difference)} | {CompoundWords.Delay(one.Delay)} |\n";

    private static string Row(RuleEffect rule) =>
        $"| {Cell(rule.Id)} | {CompoundWords.Stage(rule)} | {rule.Effect.Before} | {rule.Effect.After} | {rule.Confirmed} | {rule.Dismissed} | {rule.Mended} |\n";

    private static string Row(OpenLesson lesson) =>
        $"| {Cell(lesson.Title.Length > 0 ? lesson.Title : lesson.Path)} | {Cell(lesson.Class)} | {Words.Count(lesson.Days, "day")} | {Cell(CompoundWords.WhyOpen(lesson))} |\n";

    private static void Table(TextWriter output, string title, string head, IReadOnlyList<string> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        output.Write($"\n### {title}\n\n{head}{string.Concat(rows.Take(MostRows))}");
        if (rows.Count > MostRows)
        {
            output.Write($"\n{Words.Count(rows.Count - MostRows, "more row")} did not fit here.\n");
        }
    }

    private static string Cell(string value) => MarkdownText.Escape(PlainText.Line(value, CellLength));
}
