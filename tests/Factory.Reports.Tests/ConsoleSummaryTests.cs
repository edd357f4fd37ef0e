using Factory.Reports.Terminal;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class ConsoleSummaryTests
{
    [Fact]
    public void Lists_findings_like_a_compiler_and_ends_with_the_verdict() => Assert.Equal(
        """
        BuildReview: error FAC0302: Rows are out of order
            fix: Mend the code, or the test if it asks for the wrong thing
        BuildReview: error FAC0905: FAC0306 (The change stays within its plan) is required and has no answer: the plan could not be read
            fix: Give FAC0306 something to look at; the reason above says what was missing
        tests/Ordering.Tests/ExportTests.cs:12:9: error FAC0302: The header names no column 'Total'
            fix: Mend the code, or the test if it asks for the wrong thing
        src/Ordering/Export.cs:30: warning FAC0304: Only 61 % of 48 changed lines ran
            fix: Mend the code, or the test if it asks for the wrong thing
        src/Ordering/Log.cs: note no-console: It prints
            fix: Mend the code, or the test if it asks for the wrong thing
        BuildReview is blocked: 3 errors, 1 warning, 1 note. 8 checks: 3 passed, 2 failed, 1 not applicable, 2 not evaluated.

        """,
        Written.OnConsole(Some.Report));

    [Fact]
    public void Is_one_line_when_nothing_was_found() =>
        Assert.Equal("BuildReview passed: no findings. 2 checks: 2 passed.\n", Written.OnConsole(Some.Passed));

    [Fact]
    public void Is_coloured_only_where_the_caller_says_so()
    {
        Assert.DoesNotContain('\e', Written.OnConsole(Some.Report));
        Assert.Contains("\e[1;31merror FAC0302\e[0m", Written.OnConsole(Some.Report, ConsoleStyle.Coloured), StringComparison.Ordinal);
        Assert.Contains("\e[1;32mBuildReview passed\e[0m", Written.OnConsole(Some.Passed, ConsoleStyle.Coloured), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_control_characters_of_hostile_text_visible()
    {
        var text = Written.OnConsole(Hostile.Report);

        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
        Assert.Contains("[U+202E]right␀␛[31mred", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("##vso[task.setvariable variable=a]b")]
    [InlineData("text ##[add-mask]b")]
    [InlineData("####vso[task.complete]b")]
    [InlineData("#\u200D#v\uFE0Fso[task.complete]b")]
    public void Prints_no_command_that_a_CI_server_obeys_anywhere_in_a_line(string hostile)
    {
        var text = Written.OnConsole(Some.ReportOf(Some.Finding("S", hostile) with { Fix = hostile, Location = new(hostile), CheckId = hostile }));

        Assert.DoesNotContain("##", string.Concat(text.Where(char.IsAscii)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::set-env name=a::b")]
    [InlineData("  ::set-env name=a::b")]
    [InlineData("\u200D::set-env name=a::b")]
    public void Prints_no_line_that_GitHub_takes_for_a_command(string path)
    {
        var report = Some.ReportOf(Some.Finding("S", "a\n::stop-commands::b\r::c::d\u2028::e::f") with { Location = new(path) });

        Assert.DoesNotContain(
            Written.OnConsole(report).Split('\n'),
            line => string.Concat(line.Where(char.IsAscii)).TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void Leaves_other_text_as_it_is() =>
        Assert.Contains("C## and int[] and a::b\n", Written.OnConsole(Some.ReportOf(Some.Finding("S", "C## and int[] and a::b"))), StringComparison.Ordinal);

    [Fact]
    public void Says_how_many_findings_it_left_out()
    {
        var text = Written.OnConsole(Some.ReportOf(Enumerable.Range(1, 250).Select(number => Some.Finding($"S{number}", "M"))));

        Assert.Contains("\n150 more findings in the report files.\n", text, StringComparison.Ordinal);
        Assert.Contains("BuildReview is blocked: 250 errors.", text, StringComparison.Ordinal);
    }
}
