using Factory.Model.Reports;
using Factory.Reports.Ci;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class CiAnnouncementTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string SummaryFile => folder.File("summary.md");

    private Dictionary<string, string> OnGitHub => new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_STEP_SUMMARY"] = SummaryFile };

    private static Dictionary<string, string> OnAzure => new() { ["TF_BUILD"] = "True" };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Says_nothing_outside_CI()
    {
        Assert.Equal("", Announce(Some.Report, new() { ["GITHUB_STEP_SUMMARY"] = SummaryFile }));
        Assert.False(File.Exists(SummaryFile));
    }

    [Fact]
    public void Annotates_on_GitHub_with_the_heaviest_first() => Assert.Equal(
        """
        ::error title=FAC0302 (BuildReview)::Rows are out of order%0Afix: Mend the code, or the test if it asks for the wrong thing
        ::error title=FAC0905 (BuildReview)::FAC0306 (The change stays within its plan) is required and has no answer: the plan could not be read%0Afix: Give FAC0306 something to look at; the reason above says what was missing
        ::error file=tests/Ordering.Tests/ExportTests.cs,line=12,col=9,title=FAC0302 (BuildReview)::The header names no column 'Total'%0Afix: Mend the code, or the test if it asks for the wrong thing
        ::warning file=src/Ordering/Export.cs,line=30,title=FAC0304 (BuildReview)::Only 61 %25 of 48 changed lines ran%0Afix: Mend the code, or the test if it asks for the wrong thing
        ::notice file=src/Ordering/Log.cs,title=no-console (BuildReview)::It prints%0Afix: Mend the code, or the test if it asks for the wrong thing

        """,
        Announce(Some.Report, OnGitHub));

    [Fact]
    public void Escapes_properties_and_messages_for_GitHub() => Assert.StartsWith(
        "::error file=a%3A%3Ab%2Cline=9%25.cs,title=FAC0302 (BuildReview)::50%25 ::error::x, y%0Afix: z\n",
        Announce(Some.ReportOf(Some.Finding("S", "50% ::error::x, y") with { Location = new("a::b,line=9%.cs"), Fix = "z" }), OnGitHub),
        StringComparison.Ordinal);

    [Fact]
    public void Tells_GitHub_in_the_last_visible_place_how_many_more_there_are()
    {
        var lines = Announce(Many(25), OnGitHub).TrimEnd().Split('\n');

        Assert.Equal(10, lines.Length);
        Assert.Equal("::error title=BuildReview::16 more errors. The summary and the report files list them.", lines[^1]);
    }

    [Fact]
    public void Shows_ten_findings_of_a_kind_where_there_are_ten() =>
        Assert.DoesNotContain("more error", Announce(Many(10), OnGitHub), StringComparison.Ordinal);

    [Fact]
    public void Appends_the_page_to_what_other_gates_of_the_step_wrote()
    {
        File.WriteAllText(SummaryFile, "## Before\n");

        Announce(Some.Report, OnGitHub);
        Announce(Some.Passed, OnGitHub);

        Assert.Equal($"## Before\n{Written.As(".md", Some.Report)}\n{Written.As(".md", Some.Passed)}\n", File.ReadAllText(SummaryFile));
    }

    [Fact]
    public void Does_not_make_the_step_summary_larger_than_GitHub_takes()
    {
        File.WriteAllText(SummaryFile, new('x', 1024 * 1024));

        Assert.Contains("::warning::The step summary is full. BuildReview is blocked: 3 errors", Announce(Some.Report, OnGitHub), StringComparison.Ordinal);
        Assert.Equal(1024 * 1024, new FileInfo(SummaryFile).Length);
    }

    [Fact]
    public void Warns_where_the_step_summary_cannot_be_written() => Assert.Contains(
        "::warning::The step summary could not be written",
        Announce(Some.Passed, new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_STEP_SUMMARY"] = folder.File("no/such/folder/summary.md") }),
        StringComparison.Ordinal);

    [Fact]
    public void Logs_errors_and_warnings_on_Azure_and_uploads_the_page() => Assert.Equal(
        $"""
        ##vso[task.logissue type=error;code=FAC0302;]Rows are out of order%0Afix: Mend the code, or the test if it asks for the wrong thing
        ##vso[task.logissue type=error;code=FAC0905;]FAC0306 (The change stays within its plan) is required and has no answer: the plan could not be read%0Afix: Give FAC0306 something to look at%3B the reason above says what was missing
        ##vso[task.logissue type=error;sourcepath=tests/Ordering.Tests/ExportTests.cs;linenumber=12;columnnumber=9;code=FAC0302;]The header names no column 'Total'%0Afix: Mend the code, or the test if it asks for the wrong thing
        ##vso[task.logissue type=warning;sourcepath=src/Ordering/Export.cs;linenumber=30;code=FAC0304;]Only 61 %AZP25 of 48 changed lines ran%0Afix: Mend the code, or the test if it asks for the wrong thing
        ##vso[task.uploadsummary]{Path.GetFullPath("reports/BuildReview.md")}

        """,
        Announce(Some.Report, OnAzure));

    [Fact]
    public void Escapes_properties_and_messages_for_Azure() => Assert.StartsWith(
        "##vso[task.logissue type=error;sourcepath=a%5Db%3Btype=x%AZP253B.cs;code=FAC0302;]x%5D%3B%AZP25%0Afix: z\n",
        Announce(Some.ReportOf(Some.Finding("S", "x];%") with { Location = new("a]b;type=x%3B.cs"), Fix = "z" }), OnAzure),
        StringComparison.Ordinal);

    [Fact]
    public void Gives_each_command_one_line_whatever_the_text()
    {
        Assert.All(Announce(Hostile.Report, OnGitHub).TrimEnd('\n').Split('\n'), line => Assert.Matches("^::(error|warning|notice) ", line));
        Assert.All(Announce(Hostile.Report, OnAzure).TrimEnd('\n').Split('\n'), line => Assert.Matches("^##vso\\[task\\.(logissue|uploadsummary)", line));
    }

    [Theory]
    [InlineData("##vso[task.complete]b")]
    [InlineData("#\u00AD#VSO[task.complete]b")]
    [InlineData("##\u200D[error]b")]
    public void Holds_no_second_command_in_the_text_of_the_first(string hostile)
    {
        var report = Some.ReportOf(Some.Finding("S", hostile) with { Fix = hostile, Location = new(hostile), CheckId = hostile });

        Assert.DoesNotContain("##", Seen(Announce(report, OnGitHub)), StringComparison.Ordinal);
        Assert.All(
            Announce(report, OnAzure).TrimEnd('\n').Split('\n'),
            line => Assert.DoesNotContain("##", Seen(line["##vso[".Length..]), StringComparison.Ordinal));
    }

    private static string Seen(string text) => string.Concat(text.Where(char.IsAscii));

    private static GateReport Many(int count) =>
        Some.ReportOf(Enumerable.Range(1, count).Select(number => Some.Finding($"S{number:D3}", $"Message {number:D3}")));

    private static string Announce(GateReport report, Dictionary<string, string> environment)
    {
        using var output = new StringWriter();
        CiAnnouncement.Make(report, ["reports/BuildReview.json", "reports/BuildReview.md"], environment, output);
        return output.ToString();
    }
}
