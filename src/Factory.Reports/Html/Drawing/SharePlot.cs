using System.Globalization;
using Factory.Model.Learning;
using Factory.Reports.Wording;

namespace Factory.Reports.Html.Drawing;

/// <summary>Shares before and after as points with their intervals, on one axis that begins at 0. What nobody knows has no point.</summary>
internal static class SharePlot
{
    private const double Left = 54;
    private const double Right = 250;
    private const double RowHeight = 62;
    private const double AxisHeight = 42;
    private const double Radius = 4;
    private const int NameLength = 46;

    private static readonly int[] Ends = [1, 2, 5, 10, 20, 30, 50, 100];

    /// <summary>The drawing.</summary>
    /// <param name="rows">Names and effects, from top to bottom.</param>
    public static HtmlValues Of(IReadOnlyList<(string Name, Effect Effect)> rows)
    {
        var most = rows.SelectMany(row => new[] { row.Effect.Before, row.Effect.After }).Where(share => share.IsKnown).Max(share => (double?)share.Upper) ?? 1;
        var end = Ends.First(end => end >= Math.Round(most * 100, 6));
        var bottom = rows.Count * RowHeight;
        return new HtmlValues { ["height"] = Number(bottom + AxisHeight), ["label-y"] = Number(bottom + AxisHeight - 6), ["middle"] = Number((Left + Right) / 2) }
            .Each("ticks", new[] { 0, 0.5, 1 }.Select(part => new HtmlValues
            {
                ["x"] = Number(Left + (part * (Right - Left))),
                ["grid"] = string.Concat(Enumerable.Range(0, rows.Count).Select(row => FormattableString.Invariant($"M{Left + (part * (Right - Left)):0.##},{(row * RowHeight) + 20:0.##}v36"))),
                ["text-y"] = Number(bottom + 16),
                ["text"] = (part * end).ToString("0.#", CultureInfo.InvariantCulture),
            }))
            .Each("rows", rows.Select((row, index) => new HtmlValues
            {
                ["y"] = Number((index * RowHeight) + 15),
                ["name"] = Short(PlainText.Heading(row.Name, Bounds.Name)),
            }
            .Each("shares", [Share("before", row.Effect.Before, ((index * RowHeight) + 32, end)), Share("after", row.Effect.After, ((index * RowHeight) + 50, end))])));
    }

    private static HtmlValues Share(string side, Proportion share, (double Y, int End) place)
    {
        double X(double part) => Left + (part * 100 / place.End * (Right - Left));
        var (y, point) = (place.Y - 4, X(share.IsKnown ? (double)share.Count / share.Sample : 0));
        return new HtmlValues
        {
            ["side"] = side,
            ["y"] = Number(place.Y),
            ["count"] = share.IsKnown ? $"{Words.Number(share.Count)} of {Words.Number(share.Sample)}" : "0 of 0: unknown",
        }
        .Each("known", !share.IsKnown ? [] : [new HtmlValues
        {
            ["side"] = side,
            ["whisker"] = FormattableString.Invariant($"M{X(share.Lower):0.##},{y - 3:0.##}v6m0,-3H{X(share.Upper):0.##}m0,-3v6"),
            ["point"] = side == "before"
                ? FormattableString.Invariant($"M{point - Radius:0.##},{y:0.##}a{Radius},{Radius} 0 1 0 {2 * Radius},0a{Radius},{Radius} 0 1 0 -{2 * Radius},0z")
                : FormattableString.Invariant($"M{point - Radius - 1:0.##},{y:0.##}l{Radius + 1},-{Radius + 1}l{Radius + 1},{Radius + 1}l-{Radius + 1},{Radius + 1}z"),
        }]);
    }

    private static string Short(string name) => name.Length <= NameLength ? name : $"{name[..(char.IsHighSurrogate(name[NameLength - 2]) ? NameLength - 2 : NameLength - 1)]}…";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
