using Factory.Model.Learning;
using Factory.Reports.Html;
using Factory.Reports.Html.Drawing;
using Factory.Reports.Wording;

namespace Factory.Reports.Compounding;

/// <summary>The report as one self-contained page in the style of a gate's: no script, no address that is loaded.</summary>
internal static class CompoundPage
{
    private const int MostDrawn = 20;
    private const int MostMonths = 24;
    private const int MostRows = 300;

    private static readonly HtmlTemplate Page = HtmlTemplate.Load("Factory.Reports.Html.compound.html", style: "Factory.Reports.Html.report.html");

    public static void Write(CompoundReport report, TextWriter output) => Page.Render(
        new HtmlValues
        {
            ["tone"] = report.Total.Difference switch { Difference.Less => "passed", Difference.More => "error", _ => "note" },
            ["headline"] = CompoundWords.Headline(report),
            ["sentence"] = CompoundWords.Sentence(report),
            ["before"] = report.Total.Before.ToString(),
            ["after"] = report.Total.After.ToString(),
            ["learned"] = $"{Words.Count(report.Lessons, "lesson")}, {Words.Count(report.Rules.Count, "rule")}",
            ["history"] = CompoundWords.History(report),
            ["product"] = $"{Product.Name} {Product.Version}",
        }
        .Each("has-classes", report.Classes.Count == 0 ? [] : [Classes(report)])
        .Each("has-rules", report.Rules.Count == 0 ? [] : [Rules(report)])
        .Each("has-open", report.Open.Count == 0 ? [] : [new HtmlValues().Where("left-out", LeftOut(report.Open.Count)).Each("open", report.Open.Take(MostRows).Select(Row))])
        .Each("has-months", report.Months.Count == 0 ? [] : [Months(report.Months)])
        .Each("method", CompoundWords.Method.Select(point => new HtmlValues { ["point"] = point })),
        output);

    private static HtmlValues Classes(CompoundReport report) => new HtmlValues()
        .Where("not-drawn", report.Classes.Count > MostDrawn ? $"The drawing has the first {MostDrawn} of {Words.Number(report.Classes.Count)} classes." : "")
        .Where("left-out", LeftOut(report.Classes.Count))
        .Each("plot", [SharePlot.Of([("All classes", report.Total), .. report.Classes.Take(MostDrawn).Select(one => (one.Name, one.Effect))])])
        .Each("classes", report.Classes.Take(MostRows).Select(Row).Prepend(new HtmlValues
        {
            ["name"] = "All classes",
            ["lessons"] = Words.Number(report.Lessons),
            ["delay"] = "",
        }
        .Each("effect", [Cells(report.Total)])));

    private static HtmlValues Rules(CompoundReport report) => new HtmlValues()
        .Where("left-out", LeftOut(report.Rules.Count))
        .Each("bars", [StackedBars.Of([Bar("Declared", report.Stages, stage => stage.Declared), Bar("By evidence", report.Stages, stage => stage.Effective)])])
        .Each("stages", report.Stages.Select(stage => new HtmlValues
        {
            ["name"] = stage.Stage,
            ["declared"] = $"{Words.Number(stage.Declared)} of {Words.Number(report.Rules.Count)}",
            ["effective"] = $"{Words.Number(stage.Effective)} of {Words.Number(report.Rules.Count)}",
        }))
        .Each("rules", report.Rules.Take(MostRows).Select(Row));

    private static (string Text, IReadOnlyList<(string Paint, int Count)> Parts) Bar(string name, IReadOnlyList<StageCount> stages, Func<StageCount, int> count) => (
        $"{name}: {string.Join(", ", stages.Select(stage => $"{Words.Number(count(stage))} {stage.Stage}"))}",
        [.. stages.Select(stage => (stage.Stage, count(stage)))]);

    private static HtmlValues Months(IReadOnlyList<LessonMonth> months) => new HtmlValues()
        .Where("not-drawn", months.Count > MostMonths ? $"The newest {MostMonths} of {Words.Number(months.Count)} months are shown." : "")
        .Each("bars", [StackedBars.Of([.. months.TakeLast(MostMonths).Select(month => (
            $"{month.Month}: {Words.Number(month.WithRule)} with a rule, {Words.Number(month.WithoutRule)} without",
            (IReadOnlyList<(string, int)>)[("kept", month.WithRule), ("open", month.WithoutRule)]))])])
        .Each("months", months.TakeLast(MostMonths).Select(month => new HtmlValues
        {
            ["month"] = month.Month,
            ["kept"] = Words.Number(month.WithRule),
            ["open"] = Words.Number(month.WithoutRule),
        }));

    private static HtmlValues Row(ClassEffect one) => new HtmlValues
    {
        ["name"] = PlainText.Heading(one.Name, Bounds.Name),
        ["lessons"] = Words.Number(one.Lessons),
        ["delay"] = CompoundWords.Delay(one.Delay),
    }
    .Each("effect", [Cells(one.Effect)]);

    private static HtmlValues Row(RuleEffect rule) => new HtmlValues
    {
        ["id"] = PlainText.Heading(rule.Id, Bounds.Name),
        ["class"] = rule.Class.Length == 0 ? "no lesson" : PlainText.Line(rule.Class, Bounds.Name),
        ["since"] = CompoundWords.Since(rule),
        ["exposure"] = PlainText.Line(CompoundWords.Exposure(rule), Bounds.Name),
        ["stage"] = CompoundWords.Stage(rule),
        ["days"] = rule.Days is { } days ? Words.Number(days) : "unknown",
    }
    .Each("effect", [Cells(rule.Effect)])
    .Each("shares", new[] { rule.Confirmed, rule.Dismissed, rule.Mended }.Select(Cell));

    private static HtmlValues Row(OpenLesson lesson) => new()
    {
        ["title"] = PlainText.Heading(lesson.Title, Bounds.Name),
        ["path"] = PlainText.Line(lesson.Path, Bounds.Path),
        ["class"] = PlainText.Line(lesson.Class, Bounds.Name),
        ["age"] = Words.Count(lesson.Days, "day"),
        ["why"] = PlainText.Line(CompoundWords.WhyOpen(lesson), Bounds.Message),
    };

    private static HtmlValues Cells(Effect effect) => new HtmlValues
    {
        ["told"] = CompoundWords.Told(effect.Difference),
        ["tone"] = effect.Difference switch { Difference.Less => "passed", Difference.More => "failed", _ => "quiet" },
    }
    .Each("shares", [Cell(effect.Before), Cell(effect.After)]);

    /// <summary>The figure with its denominator, and what follows from it below.</summary>
    private static HtmlValues Cell(Proportion share)
    {
        var text = share.ToString();
        var start = text.IndexOf(" (", StringComparison.Ordinal);
        return new HtmlValues { ["count"] = start < 0 ? text : text[..start] }.Where("rate", start < 0 ? "" : text[(start + 2)..^1]);
    }

    private static string LeftOut(int count) => count > MostRows ? $"{Words.Count(count - MostRows, "more row")} did not fit on this page; the JSON has all." : "";
}
