using System.Globalization;
using Factory.Model.Reports;
using Factory.Reports.Wording;

namespace Factory.Reports.Html.Drawing;

/// <summary>The structure part of the page: a drawing, for many modules a matrix, and a table of the same content.</summary>
internal static class HtmlPicture
{
    /// <summary>With more modules a drawing is a knot; a matrix stays readable.</summary>
    private const int MostDrawn = 20;

    private const int MostInMatrix = 60;

    public static IEnumerable<HtmlValues> Of(ModulePicture? picture)
    {
        if (picture is null || picture.Bands.Count == 0)
        {
            yield break;
        }

        var modules = picture.Bands.Reverse().SelectMany(band => band.Modules).ToList();
        yield return new HtmlValues { ["summary"] = SummaryOf(picture, modules.Count) }
            .Each("drawing", modules.Count <= MostDrawn ? [Drawing(picture)] : [])
            .Each("matrix", modules.Count is > MostDrawn and <= MostInMatrix ? [Matrix(picture, modules)] : [])
            .Each("has-edges", picture.Edges.Count == 0 ? [] : [new HtmlValues().Each("edges", picture.Edges.Select(Row))]);
    }

    private static string SummaryOf(ModulePicture picture, int modules)
    {
        var (broken, news, gone) = (picture.Edges.Count(edge => edge.Broken.Count > 0), picture.Edges.Count(edge => edge.IsNew), picture.Edges.Count(edge => edge.IsGone));
        return $"{Words.Count(modules, "module")} and {Words.Count(picture.Edges.Count - gone, "edge")} between them; "
            + (news == 0 ? "" : $"the change adds {Words.Number(news)}; ")
            + (gone == 0 ? "" : $"it takes {Words.Number(gone)} away; ")
            + (broken == 0 ? "no check has anything against them." : $"{Words.Number(broken)} of them {(broken == 1 ? "breaks" : "break")} a rule.");
    }

    private static HtmlValues Drawing(ModulePicture picture)
    {
        var layout = new PictureLayout(picture);
        return new HtmlValues { ["width"] = Number(PictureLayout.Width), ["height"] = Number(layout.Height) }
            .Each("bands", layout.Bands.Select(band => new HtmlValues
            {
                ["y"] = Number(band.Top),
                ["band-height"] = Number(band.Height),
                ["label-y"] = Number(band.Top + 16),
                ["name"] = PlainText.Heading(band.Name.Length > 0 ? band.Name : "no layer", Bounds.Name),
            }))
            .Each("paths", layout.Edges.OrderBy(edge => edge.Edge.Broken.Count).Select(Path))
            .Each("boxes", layout.Boxes.Select(box => new HtmlValues
            {
                ["x"] = Number(box.X),
                ["y"] = Number(box.Y),
                ["box-width"] = Number(box.Width),
                ["box-height"] = Number(Box.Height),
                ["middle"] = Number(box.Middle),
                ["text-y"] = Number(box.Y + 22),
                ["name"] = PlainText.Heading(box.Name, PictureLayout.Bound),
            }));
    }

    private static HtmlValues Path((PictureEdge Edge, string Path) drawn) => new()
    {
        ["state"] = StateOf(drawn.Edge),
        ["d"] = drawn.Path,
        ["weight"] = Number(1 + (Math.Log10(drawn.Edge.Uses + 1) * 0.8)),
        ["title"] = $"{Named(drawn.Edge.From)} uses {Named(drawn.Edge.To)}: {Words.Count(drawn.Edge.Uses, "use")}{Earlier(drawn.Edge)}{Against(drawn.Edge)}",
    };

    private static HtmlValues Matrix(ModulePicture picture, List<string> modules)
    {
        var edges = picture.Edges.ToDictionary(edge => (edge.From, edge.To));
        return new HtmlValues()
            .Each("columns", modules.Select((module, index) => new HtmlValues { ["number"] = Words.Number(index + 1), ["name"] = Named(module) }))
            .Each("rows", modules.Select((from, index) => new HtmlValues { ["number"] = Words.Number(index + 1), ["name"] = Named(from) }
                .Each("cells", modules.Select(to => Cell(from == to, edges.GetValueOrDefault((from, to)))))));
    }

    private static HtmlValues Cell(bool isSelf, PictureEdge? edge) => new()
    {
        ["state"] = isSelf ? "self" : edge is null ? "fine" : StateOf(edge),
        ["uses"] = isSelf ? "·" : edge is null or { IsGone: true } ? "" : Words.Number(edge.Uses),
    };

    private static HtmlValues Row(PictureEdge edge) => new HtmlValues
    {
        ["from"] = Named(edge.From),
        ["to"] = Named(edge.To),
        ["uses"] = edge.Before is { } before && before != edge.Uses ? $"{Words.Number(before)} → {Words.Number(edge.Uses)}" : Words.Number(edge.Uses),
        ["state"] = edge.Broken.Count > 0 ? "failed" : edge.IsNew ? "note" : edge.IsGone ? "quiet" : "passed",
        ["verdict"] = edge.Broken.Count > 0 ? string.Join(", ", edge.Broken) : edge.IsNew ? "new" : edge.IsGone ? "gone" : "fine",
    };

    private static string StateOf(PictureEdge edge) => edge.Broken.Count > 0 ? "broken" : edge.IsNew ? "new" : edge.IsGone ? "gone" : "fine";

    private static string Earlier(PictureEdge edge) => edge.IsNew ? ", new" : edge.Before is { } before && before != edge.Uses ? $", {Words.Number(before)} at the base" : "";

    private static string Against(PictureEdge edge) => edge.Broken.Count > 0 ? $", against {string.Join(", ", edge.Broken)}" : "";

    private static string Named(string module) => PlainText.Heading(module, Bounds.Name);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
