using System.Xml.Linq;
using Factory.Model.Reports;
using Factory.Reports.Html;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class HtmlPictureTests
{
    private static readonly ModulePicture Shop = new(
        [new("words", ["Model"]), new("readers", ["Files", "Git"]), new("", ["Loose"])],
        [new("Files", "Model", 12, []), new("Git", "Files", 1, ["FAC0401", "FAC0404"]), new("Model", "Git", 3, ["FAC0401"])]);

    [Fact]
    public void Layers_are_bands_with_the_ground_floor_at_the_bottom() => Assert.Equal(
        ["no layer", "readers", "words"],
        Svg(Shop).Elements().Where(element => Class(element) == "band-name").OrderBy(element => (double)element.Attribute("y")!).Select(element => element.Value));

    [Fact]
    public void Every_module_has_a_box_inside_the_drawing() => Assert.All(
        Svg(Shop).Elements().Where(element => Class(element) == "box"),
        box => Assert.True((double)box.Attribute("x")! >= 0 && (double)box.Attribute("x")! + (double)box.Attribute("width")! <= 960));

    [Fact]
    public void An_edge_that_breaks_a_rule_is_drawn_apart_and_says_which() => Assert.Equal(
        ["Git uses Files: 1 use, against FAC0401, FAC0404", "Model uses Git: 3 uses, against FAC0401"],
        Svg(Shop).Elements().Where(element => Class(element) == "edge broken").Select(element => element.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_holds_what_the_drawing_shows()
    {
        var page = Page(Shop);

        Assert.Contains("<tr><th scope=\"row\">Files</th><td>Model</td><td class=\"figure amount\">12</td><td><span class=\"state passed\">fine</span></td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Model</th><td>Git</td><td class=\"figure amount\">3</td><td><span class=\"state failed\">FAC0401</span></td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("4 modules and 3 edges between them; 2 of them break a rule.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Edges_that_the_change_adds_or_takes_away_show_both_figures()
    {
        var picture = Shop with { Edges = [new("Files", "Model", 12, []) { Before = 9 }, new("Git", "Model", 2, []) { Before = 0 }, new("Git", "Files", 0, []) { Before = 4 }] };

        var page = Page(picture);

        Assert.Contains("<td class=\"figure amount\">9 → 12</td><td><span class=\"state passed\">fine</span></td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"figure amount\">0 → 2</td><td><span class=\"state note\">new</span></td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"figure amount\">4 → 0</td><td><span class=\"state quiet\">gone</span></td>", page, StringComparison.Ordinal);
        Assert.Contains("4 modules and 2 edges between them; the change adds 1; it takes 1 away; no check has anything against them.", page, StringComparison.Ordinal);
        Assert.Equal(["edge fine", "edge gone", "edge new"], Svg(picture).Elements().Select(Class).Where(name => name?.StartsWith("edge", StringComparison.Ordinal) == true).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Many_modules_are_a_matrix_and_no_drawing()
    {
        var page = Page(new([new("", [.. Enumerable.Range(0, 30).Select(number => $"M{number:D2}")])], [new("M00", "M29", 4, ["FAC0403"])]));

        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"figure cell broken\">4</td>", page, StringComparison.Ordinal);
        Assert.Equal(30, page.Split("<td class=\"figure cell self\">").Length - 1);
    }

    [Fact]
    public void Names_can_not_become_markup() => Assert.DoesNotContain(
        "<script", Page(new([new("<script>", ["\"><script>"])], [])), StringComparison.Ordinal);

    [Fact]
    public void A_report_without_a_picture_has_no_such_part() => Assert.DoesNotContain("structure-title", Page(null), StringComparison.Ordinal);

    private static XElement Svg(ModulePicture picture)
    {
        var page = Page(picture);
        var start = page.IndexOf("<svg", StringComparison.Ordinal);
        return XElement.Parse(page[start..(page.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);
    }

    private static string? Class(XElement element) => (string?)element.Attribute("class");

    private static string Page(ModulePicture? picture)
    {
        using var output = new StringWriter();
        new HtmlReport().Write(Some.Report with { Picture = picture }, output);
        return output.ToString();
    }
}
