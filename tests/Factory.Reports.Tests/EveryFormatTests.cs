using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Factory.Model.Reports;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class EveryFormatTests
{
    public static TheoryData<string> Formats => Written.Formats;

    public static TheoryData<string> Oddities => Hostile.Oddities;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Holds_every_finding_with_its_message_and_its_fix(string format)
    {
        var findings = Enumerable.Range(1, 40).Select(number =>
            Some.Finding($"Subject{number}", $"Message{number}.") with { Fix = $"Fix{number}.", Severity = (Severity)(number % 3) });

        var text = Written.As(format, Some.ReportOf(findings));

        Assert.All(Enumerable.Range(1, 40), number =>
        {
            Assert.Contains($"Message{number}.", text, StringComparison.Ordinal);
            Assert.Contains($"Fix{number}.", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Names_every_check_and_why_one_has_no_answer(string format)
    {
        var text = Written.As(format, Some.Report);

        Assert.All(Some.Report.Checks, outcome => Assert.Contains(outcome.Check.Id, text, StringComparison.Ordinal));
        Assert.Contains("the plan could not be read", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Advises_no_waiver_since_no_gate_applies_one(string format) =>
        Assert.DoesNotContain("waiver", Written.As(format, Some.Report), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Has_the_same_verdict_everywhere()
    {
        Assert.All([Some.Report, Some.Passed, GateReport.Of(Some.Subject, []), Hostile.Report], report =>
        {
            var words = report.Verdict == Verdict.Passed ? "BuildReview passed" : "BuildReview is blocked";
            var word = report.Verdict == Verdict.Passed ? "passed" : "blocked";
            Assert.Equal(word, JsonDocument.Parse(Written.As(".json", report)).RootElement.GetProperty("verdict").GetString());
            Assert.Equal(word, Sarif(report).GetProperty("properties").GetProperty("verdict").GetString());
            Assert.Equal(report.Verdict == Verdict.Passed ? 0 : 1, Sarif(report).GetProperty("invocations")[0].GetProperty("exitCode").GetInt32());
            Assert.Contains(words, Written.As(".md", report).Split('\n')[0], StringComparison.Ordinal);
            Assert.Contains($"<h1>{words}</h1>", Written.As(".html", report), StringComparison.Ordinal);
            Assert.Contains(words, Written.OnConsole(report), StringComparison.Ordinal);
            Assert.Equal(report.Verdict == Verdict.Passed, Failures(Written.As(".junit.xml", report)) == 0);
        });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Has_no_control_characters_and_none_that_reorder_text(string format) =>
        Assert.DoesNotMatch(new Regex("[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]"), Written.As(format, Hostile.Report));

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Is_written_whatever_the_finding_looks_like(string oddity)
    {
        var report = Hostile.OddReport(oddity);

        Assert.All(Written.Formats, format => Assert.InRange(Written.As(format, report).Length, 1, 200_000));
        Assert.NotEmpty(Written.OnConsole(report));
    }

    private static JsonElement Sarif(GateReport report) =>
        JsonDocument.Parse(Written.As(".sarif", report)).RootElement.GetProperty("runs")[0];

    private static int Failures(string xml) =>
        XDocument.Parse(xml).Descendants().Count(element => element.Name.LocalName is "failure" or "error");
}
