using Factory.Model.Reports;

namespace Factory.Reports.Html.Drawing;

/// <summary>Places modules on bands, the ground floor at the bottom, and edges between them.</summary>
internal sealed class PictureLayout
{
    public const double Width = 960;
    private const double Margin = 16;
    private const double LabelHeight = 22;
    private const double RowHeight = Box.Height + 18;
    private const double BandGap = 40;
    private const double LetterWidth = 8.2;
    private const double Padding = 28;
    private const double Gap = 28;
    private const double Around = 90;

    private readonly Dictionary<string, Box> boxes = new(StringComparer.Ordinal);

    public PictureLayout(ModulePicture picture)
    {
        var top = 0.0;
        foreach (var band in picture.Bands.Reverse())
        {
            var rows = Rows(band.Modules);
            var height = LabelHeight + (rows.Count * RowHeight);
            Bands.Add((band.Name, top, height));
            for (var row = 0; row < rows.Count; row++)
            {
                Place(rows[row], top + LabelHeight + (row * RowHeight));
            }

            top += height + BandGap;
        }

        Height = Math.Max(0, top - BandGap);
        Edges = [.. picture.Edges.Where(edge => boxes.ContainsKey(edge.From) && boxes.ContainsKey(edge.To)).Select(edge => (edge, Path(edge)))];
    }

    public double Height { get; }

    public List<(string Name, double Top, double Height)> Bands { get; } = [];

    public IEnumerable<Box> Boxes => boxes.Values;

    /// <summary>Each edge with the path that is drawn for it.</summary>
    public IReadOnlyList<(PictureEdge Edge, string Path)> Edges { get; }

    private static double WidthOf(string name) => (Math.Min(name.Length, Bound) * LetterWidth) + Padding;

    /// <summary>How much of a name is shown.</summary>
    public const int Bound = 28;

    private static List<List<string>> Rows(IReadOnlyList<string> modules)
    {
        var rows = new List<List<string>> { new() };
        var room = Width - (2 * Margin);
        foreach (var module in modules)
        {
            var needed = WidthOf(module) + Gap;
            if (needed > room && rows[^1].Count > 0)
            {
                rows.Add([]);
                room = Width - (2 * Margin);
            }

            rows[^1].Add(module);
            room -= needed;
        }

        return rows;
    }

    private void Place(List<string> row, double top)
    {
        var free = Width - (2 * Margin) - row.Sum(WidthOf);
        var gap = free / (row.Count + 1);
        var left = Margin + gap;
        foreach (var name in row)
        {
            boxes.TryAdd(name, new(name, left, top, WidthOf(name)));
            left += WidthOf(name) + gap;
        }
    }

    /// <summary>A curve from box to box; between boxes of one row a bow below them.</summary>
    private string Path(PictureEdge edge)
    {
        var (from, to) = (boxes[edge.From], boxes[edge.To]);
        if (Math.Abs(from.Y - to.Y) < 1)
        {
            var depth = from.Bottom + 26;
            return FormattableString.Invariant($"M{from.Middle:0.#},{from.Bottom:0.#} C{from.Middle:0.#},{depth:0.#} {to.Middle:0.#},{depth:0.#} {to.Middle:0.#},{to.Bottom + 5:0.#}");
        }

        var isDown = from.Y < to.Y;
        var (start, end) = isDown ? (from.Bottom, to.Y - 5) : (from.Y, to.Bottom + 5);
        var (x1, x2) = (Towards(from, to), Towards(to, from));
        var bend = (end - start) / 2;
        var aside = Aside(from, to);
        return FormattableString.Invariant($"M{x1:0.#},{start:0.#} C{x1 + aside:0.#},{start + bend:0.#} {x2 + aside:0.#},{end - bend:0.#} {x2:0.#},{end:0.#}");
    }

    /// <summary>An edge that would run straight through the boxes between goes around them, the further the more there are.</summary>
    private static double Aside(Box from, Box to)
    {
        var rows = Math.Abs(from.Y - to.Y) / (Box.Height + BandGap);
        var isStraight = Math.Abs(from.Middle - to.Middle) < Around;
        return rows < 2 || !isStraight ? 0 : (from.Y < to.Y ? 1 : -1) * Around * Math.Min(rows, 4) / 2;
    }

    /// <summary>Edges leave a box on the side of where they go, so that they fan out.</summary>
    private static double Towards(Box box, Box other)
    {
        var share = Math.Clamp((other.Middle - box.Middle) / Width, -0.5, 0.5);
        return box.Middle + (share * box.Width * 0.8);
    }
}
