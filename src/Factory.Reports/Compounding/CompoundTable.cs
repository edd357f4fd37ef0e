using Factory.Model.Learning;
using Factory.Reports.Wording;

namespace Factory.Reports.Compounding;

/// <summary>The report as a short table of plain text.</summary>
public static class CompoundTable
{
    private const int NameWidth = 24;
    private const int ShareWidth = 41;
    private const int MostRows = 30;

    /// <summary>The lines: a class each, the sum, and what it says.</summary>
    public static IReadOnlyList<string> Lines(CompoundReport report) =>
    [
        .. CompoundWords.IsNothing(report)
            ? []
            : new[] { Row("class", "before its rule", "after it", "told") }
                .Concat(report.Classes.Take(MostRows).Select(one => Row(PlainText.Heading(one.Name, Bounds.Name), one.Effect)))
                .Concat(report.Classes.Count > MostRows ? [$"… and {Words.Number(report.Classes.Count - MostRows)} more in the report"] : [])
                .Append(Row("all classes", report.Total)),
        $"{CompoundWords.Headline(report)}. {CompoundWords.Sentence(report)}",
    ];

    private static string Row(string name, Effect effect) => Row(name, effect.Before.ToString(), effect.After.ToString(), CompoundWords.Told(effect.Difference));

    private static string Row(string name, string before, string after, string told) =>
        $"{Short(name),-NameWidth}  {before,-ShareWidth}  {after,-ShareWidth}  {told}";

    private static string Short(string name) =>
        name.Length <= NameWidth ? name : $"{name[..(char.IsHighSurrogate(name[NameWidth - 2]) ? NameWidth - 2 : NameWidth - 1)]}…";
}
