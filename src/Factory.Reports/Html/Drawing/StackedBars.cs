using System.Globalization;

namespace Factory.Reports.Html.Drawing;

/// <summary>Rows of numbers as bars of parts, on one scale that begins at 0. Each row says its numbers.</summary>
internal static class StackedBars
{
    private const double Width = 360;
    private const double RowHeight = 44;
    private const double Gap = 2;

    /// <summary>The drawing.</summary>
    /// <param name="rows">What a row says, and its parts: how each is painted, and how many it has.</param>
    public static HtmlValues Of(IReadOnlyList<(string Text, IReadOnlyList<(string Paint, int Count)> Parts)> rows)
    {
        var most = Math.Max(1, rows.Select(row => row.Parts.Sum(part => part.Count)).DefaultIfEmpty(0).Max());
        return new HtmlValues { ["height"] = Number(rows.Count * RowHeight) }
            .Each("bars", rows.Select((row, index) => new HtmlValues
            {
                ["text"] = row.Text,
                ["text-y"] = Number((index * RowHeight) + 14),
            }
            .Each("parts", Parts(row.Parts, most, (index * RowHeight) + 20))));
    }

    private static IEnumerable<HtmlValues> Parts(IReadOnlyList<(string Paint, int Count)> parts, int most, double top)
    {
        var x = 0.0;
        foreach (var (paint, count) in parts.Where(part => part.Count > 0))
        {
            var width = Width * count / most;
            yield return new HtmlValues { ["paint"] = paint, ["x"] = Number(x + 0.5), ["y"] = Number(top), ["width"] = Number(Math.Max(1, width - Gap)) };
            x += width;
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
