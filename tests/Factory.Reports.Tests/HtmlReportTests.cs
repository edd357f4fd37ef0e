using System.Text.RegularExpressions;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class HtmlReportTests
{
    private static readonly string Page = Written.As(".html", Some.Report);

    [Fact]
    public void Shows_the_verdict_and_what_to_do_next_before_everything_else()
    {
        var body = Page[Page.IndexOf("<body>", StringComparison.Ordinal)..];
        string[] parts = ["BuildReview is blocked", "Mend the 3 errors below", "<main", "The header names no column", "<table>"];

        Assert.Equal(parts, parts.OrderBy(part => body.IndexOf(part, StringComparison.Ordinal)));
        Assert.All(parts, part => Assert.Contains(part, body, StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_the_flagged_line_of_the_source()
    {
        var flagged = Assert.Single(Regex.Matches(Page, "<span class=\"row flagged\">.*").Select(match => match.Value));

        Assert.Contains("<span class=\"number\">12</span>", flagged, StringComparison.Ordinal);
        Assert.Contains("Export.Header()", flagged, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_why_a_check_exists_and_how_to_fix()
    {
        Assert.Contains("A change whose tests fail does not do what its author thinks it does.", Page, StringComparison.Ordinal);
        Assert.Contains("<dt>How to fix</dt><dd>Mend the code, or the test if it asks for the wrong thing</dd>", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Loads_nothing_and_runs_nothing()
    {
        Assert.Contains("content=\"default-src 'none'; style-src 'unsafe-inline'", Page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<script|<link|<img|<iframe|@import|url\\(|src=|href=\"(https?:)?//", RegexOptions.IgnoreCase), Page);
    }

    [Fact]
    public void Encodes_every_hostile_value()
    {
        var page = Written.As(".html", Hostile.Report);

        Assert.DoesNotMatch(new Regex("<script|<img|onerror=alert\\(2\\)>", RegexOptions.IgnoreCase), page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(page, "<article"), Regex.Count(page, "</article>"));
    }

    [Fact]
    public void Leaves_no_hole_unfilled_and_fills_none_twice()
    {
        Assert.DoesNotContain("{{", Page, StringComparison.Ordinal);
        Assert.Contains("{{gate}}", Written.As(".html", Hostile.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_how_many_findings_it_left_out()
    {
        var page = Written.As(".html", Some.ReportOf(Enumerable.Range(1, 1_234).Select(number => Some.Finding($"S{number}", "M"))));

        Assert.Equal(1_000, Regex.Count(page, "<article"));
        Assert.Contains("234 more findings did not fit on this page.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_so_when_nothing_was_found()
    {
        var page = Written.As(".html", Some.Passed);

        Assert.Contains("No check has anything against this change.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"figures-title\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_lines_around_the_flagged_one_of_a_long_excerpt()
    {
        var page = Written.As(".html", Hostile.OddReport("endless excerpt"));

        Assert.Contains("<span class=\"number\">9000</span>", page, StringComparison.Ordinal);
        Assert.Equal(40, Regex.Count(page, "<span class=\"number\">"));
    }
}
