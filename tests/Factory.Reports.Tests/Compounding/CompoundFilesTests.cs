using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Factory.Model.Learning;
using Factory.Reports.Compounding;
using Factory.Reports.Schemas;
using Factory.Reports.Tests.Infra;
using NJsonSchema;

namespace Factory.Reports.Tests.Compounding;

public sealed class CompoundFilesTests
{
    private static readonly CompoundReport HostileReport = Learned.Named(Hostile.Text, Hostile.Text, Hostile.Text);

    public static TheoryData<string> Formats => ["html", "json", "md"];

    [Fact]
    public async Task The_JSON_fits_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(ReportSchemas.All["compound.schema.json"], TestContext.Current.CancellationToken);

        Assert.All(
            [Learned.Report, Learned.Nothing, HostileReport],
            report => Assert.Empty(schema.Validate(Written("json", report)).Select(problem => problem.ToString())));
        Assert.NotEmpty(schema.Validate(Written("json", Learned.Report).Replace("\"of\": 100", "\"of\": \"many\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_share_of_nothing_has_no_figure_in_the_JSON()
    {
        var naming = JsonNode.Parse(Written("json", Learned.Report))!["classes"]![1]!;

        Assert.Equal("unknown", (string?)naming["difference"]);
        Assert.Equal(0, (int?)naming["before"]!["of"]);
        Assert.Null(naming["before"]!["per100"]);
        Assert.Null(naming["before"]!["upper"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_report_gives_the_same_bytes(string format) => Assert.Equal(Written(format, Learned.Report), Written(format, Learned.Report));

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    public void No_figure_stands_without_its_denominator(string format)
    {
        var text = Written(format, Learned.Report);

        Assert.Contains("12 of 100", text, StringComparison.Ordinal);
        Assert.Contains("12.0 per 100; 7.0 to 19.8", text, StringComparison.Ordinal);
        Assert.Contains("0 of 0: unknown", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0 per 100;", text.Replace("12.0 per", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    public void Hostile_names_stay_text(string format)
    {
        var text = Written(format, HostileReport);

        Assert.DoesNotMatch(new Regex("<script|<img", RegexOptions.IgnoreCase), text);
        Assert.DoesNotMatch(new Regex("[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]"), text);
        Assert.Contains("&lt;script&gt;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_loads_nothing_runs_nothing_and_leaves_no_hole()
    {
        var page = Written("html", Learned.Report);

        Assert.Contains("content=\"default-src 'none'; style-src 'unsafe-inline'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<script|<link|<img|<iframe|@import|url\\(|src=|href=\"(https?:)?//", RegexOptions.IgnoreCase), page);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.Contains(":root {", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_drawing_has_a_name_and_a_table_beside_it()
    {
        var drawings = Drawings(Learned.Report);

        Assert.Equal(3, drawings.Count);
        Assert.All(drawings, drawing =>
        {
            var names = ((string)drawing.Attribute("aria-labelledby")!).Split(' ');
            Assert.Equal("img", (string?)drawing.Attribute("role"));
            Assert.Equal(names, drawing.Elements().Where(element => element.Name.LocalName is "title" or "desc").Select(element => (string?)element.Attribute("id")));
        });
        Assert.Equal(5, Regex.Count(Written("html", Learned.Report), "<table"));
    }

    [Fact]
    public void Intervals_are_drawn_on_an_axis_from_zero_that_holds_all_of_them()
    {
        var plot = Drawings(Learned.Report)[0];
        var whiskers = plot.Elements().Where(element => ((string?)element.Attribute("class"))?.StartsWith("whisker", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(["0", "10", "20"], plot.Elements().Where(element => (string?)element.Attribute("class") == "soft middle").Take(3).Select(element => element.Value));
        Assert.Equal(4, whiskers.Count);
        Assert.All(whiskers.SelectMany(whisker => Regex.Matches((string)whisker.Attribute("d")!, "[MH]([0-9.]+)").Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))),
            x => Assert.InRange(x, 54, 250));
        Assert.Equal(2, plot.Elements().Count(element => element.Value == "0 of 0: unknown"));
    }

    [Fact]
    public void Bars_are_as_long_as_their_share()
    {
        var widths = Drawings(Learned.Report)[2].Elements().Where(element => element.Name.LocalName == "rect").Select(element => (string?)element.Attribute("width"));

        Assert.Equal(["358", "178", "178"], widths);
    }

    [Theory]
    [InlineData(Difference.Less, "Mistakes come back less often", "The intervals do not overlap, so the difference can be told.")]
    [InlineData(Difference.More, "Mistakes come back more often", "The intervals do not overlap: it became worse.")]
    [InlineData(Difference.NotYet, "No difference can be told yet", "The intervals overlap, so the difference can't be told yet.")]
    [InlineData(Difference.Unknown, "There is nothing to compare yet", "Where nothing could have gone wrong, nothing can be said.")]
    public void Says_in_a_sentence_whether_a_difference_can_be_told(Difference difference, string headline, string sentence)
    {
        Proportion few = new(1, 80, 0.002, 0.067), many = new(12, 100, 0.07, 0.198);
        var report = Learned.Report with
        {
            Total = difference switch
            {
                Difference.Less => new(many, few),
                Difference.More => new(few, many),
                Difference.NotYet => new(many, many),
                _ => new(Proportion.Unknown, few),
            },
        };

        Assert.Equal(difference, report.Total.Difference);
        Assert.StartsWith($"## {headline}\n\n", Written("md", report), StringComparison.Ordinal);
        Assert.Contains(sentence, Written("md", report), StringComparison.Ordinal);
        Assert.Contains($"<h1>{headline}</h1>", Written("html", report), StringComparison.Ordinal);
        Assert.EndsWith(sentence, CompoundTable.Lines(report)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_learned_it_says_so_and_draws_nothing()
    {
        Assert.Equal(["Nothing was learned yet. No lesson and no rule of its own is committed in this repository. ./build.sh Learn makes the first."], CompoundTable.Lines(Learned.Nothing));
        Assert.DoesNotContain("<svg", Written("html", Learned.Nothing), StringComparison.Ordinal);
        Assert.StartsWith("## Nothing was learned yet\n", Written("md", Learned.Nothing), StringComparison.Ordinal);
    }

    [Fact]
    public void The_console_has_a_line_for_each_class_and_one_for_all()
    {
        var lines = CompoundTable.Lines(Learned.Report);

        Assert.Equal(["class", "blocked-async", "naming", "all classes"], lines.Take(4).Select(line => line[..24].TrimEnd()));
        Assert.Contains("  12 of 100 (12.0 per 100; 7.0 to 19.8)  ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_classes_are_bounded_and_what_is_left_out_is_said()
    {
        var report = Learned.Report with { Classes = [.. Enumerable.Range(1, 400).Select(number => Learned.Report.Classes[0] with { Name = $"kind{number:000}" })] };
        var page = Written("html", report);

        Assert.Contains("The drawing has the first 20 of 400 classes.", page, StringComparison.Ordinal);
        Assert.Contains("100 more rows did not fit on this page; the JSON has all.", page, StringComparison.Ordinal);
        Assert.Contains("340 more rows did not fit here.", Written("md", report), StringComparison.Ordinal);
        Assert.Contains("… and 370 more in the report", CompoundTable.Lines(report), StringComparer.Ordinal);
        Assert.Equal(400, JsonNode.Parse(Written("json", report))!["classes"]!.AsArray().Count);
    }

    private static List<XElement> Drawings(CompoundReport report) =>
        [.. Regex.Matches(Written("html", report), "<svg.*?</svg>", RegexOptions.Singleline).Select(match => XElement.Parse(match.Value))];

    private static string Written(string format, CompoundReport report)
    {
        using var folder = new TempFolder();
        var paths = CompoundFiles.Write(report, folder.Path);
        Assert.Equal(["Compound.json", "Compound.html", "Compound.md"], paths.Select(path => Path.GetFileName(path)));
        return File.ReadAllText(folder.File($"Compound.{format}"));
    }
}
