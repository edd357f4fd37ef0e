using System.Text.RegularExpressions;
using Factory.Model.Reports;
using Factory.Reports.Markdown;
using Factory.Reports.Tests.Infra;
using Markdig;

namespace Factory.Reports.Tests;

public sealed class MarkdownReportTests
{
    private static readonly MarkdownPipeline GitHub =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    [Fact]
    public void Leads_with_the_verdict_and_what_to_do_next()
    {
        var lines = Written.As(".md", Some.Report).Split('\n');

        Assert.Equal("## ⛔ BuildReview is blocked", lines[0]);
        Assert.Equal("**What to do next:** Mend the 3 errors below, then run BuildReview again.", lines[2]);
    }

    [Fact]
    public void Shows_place_and_fix_of_a_finding() => Assert.Contains(
        "- **error** `tests/Ordering.Tests/ExportTests.cs:12:9` The header names no column 'Total'\n  - Fix: Mend the code",
        Written.As(".md", Some.Report),
        StringComparison.Ordinal);

    [Fact]
    public void Shows_how_much_each_check_looked_at() =>
        Assert.Contains("| FAC0302 Tests pass | **failed** | 212 | 2 |  |", Written.As(".md", Some.Report), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script")]
    [InlineData("<img")]
    [InlineData("<a ")]
    [InlineData("href=")]
    [InlineData("@octocat")]
    [InlineData("#12")]
    [InlineData("GH-7")]
    [InlineData(@"://evil")]
    [InlineData(@"www\.ev")]
    [InlineData("<h1")]
    public void Makes_nothing_but_text_of_hostile_text(string active)
    {
        var prose = Regex.Replace(Markdig.Markdown.ToHtml(Written.As(".md", Hostile.Report), GitHub), "<code>[^<]*</code>", "");

        Assert.DoesNotMatch(new Regex(active), prose);
    }

    [Fact]
    public void Keeps_its_tables_whole_with_hostile_text()
    {
        var html = Markdig.Markdown.ToHtml(Written.As(".md", Hostile.Report), GitHub);

        Assert.Equal(2, Regex.Count(html, "<table>"));
        Assert.Equal(((Hostile.Report.Checks.Count + 1) * 5) + (2 * 2), Regex.Count(html, "<t[dh][ >]"));
    }

    [Fact]
    public void Shows_hostile_text_as_it_is()
    {
        var html = Markdig.Markdown.ToHtml(Written.As(".md", Some.ReportOf(Some.Finding("S", "a*b*c_d_e`f`<g>[h](i) 1 < 2 & 3"))), GitHub);

        Assert.Contains("a*b*c_d_e`f`&lt;g&gt;[h](i) 1 &lt; 2 &amp; 3", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Fits_a_pull_request_comment_and_says_how_many_findings_it_left_out()
    {
        var report = Some.ReportOf(Enumerable.Range(1, 5_000).Select(number => Some.Finding($"S{number:D4}", $"Message {number:D4}")));

        var text = Written.As(".md", report);
        var shown = Regex.Count(text, @"Message \d");

        Assert.InRange(text.Length, 40_000, MarkdownReport.MaximumLength);
        Assert.Contains($"**{5_000 - shown:N0} more findings** did not fit here.", text, StringComparison.Ordinal);
        Assert.Contains("### Checks", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fits_a_pull_request_comment_whatever_there_is_too_much_of()
    {
        var checks = Enumerable.Range(1, 2_000).Select(number =>
            CheckOutcome.Looked(Some.Check with { Id = $"R{number}", Title = new('|', 3_000) }, 1, [Some.Finding("S", new('*', 90_000)) with { CheckId = $"R{number}" }]));
        var report = GateReport.Of(Some.Subject with { BaseReason = new('<', 9_000) }, checks) with
        {
            Figures = [.. Enumerable.Range(1, 2_000).Select(number => new Figure($"F{number}", new('`', 9_000)))],
        };

        Assert.InRange(Written.As(".md", report).Length, 1, MarkdownReport.MaximumLength);
    }
}
