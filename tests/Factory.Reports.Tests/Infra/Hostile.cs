using Factory.Model.Reports;

namespace Factory.Reports.Tests.Infra;

/// <summary>Values as a hostile repository would choose them.</summary>
internal static class Hostile
{
    public const string Text =
        "<script>alert(1)</script> <img src=x onerror=alert(2)> `code` ``` | @octocat #12 GH-7 ![img](http://evil.example/x.png) "
        + "[link](javascript:alert(3)) https://evil.example www.evil.example {{gate}} ]]> --> \"double\" 'single' %0A %3B \\ $x$ "
        + "##vso[task.setvariable variable=a]b ##[add-mask]c \u202Eright\u0000\u001b[31mred\u001b[0m \ud800 \uFFFE\r\n::set-env name=PATH::evil\n# heading";

    /// <summary>A report in which every text that a repository can influence is hostile.</summary>
    public static GateReport Report { get; } = GateReport.Of(
        Some.Subject with { BaseReason = Text },
        [
            CheckOutcome.Looked(
                new(Text, Text, Severity.Error, Text),
                1,
                [
                    new(Text, Severity.Error, Text, Text, Text, new(Text, 2, 3)) { Excerpt = new(1, [Text, Text, Text]) },
                    new(Text, Severity.Warning, Text, Text, Text, new(Text)),
                    new(Text, Severity.Note, Text, Text, Text, SourceLocation.None),
                ]),
            CheckOutcome.NotApplicable(new("b", Text, Severity.Error, Text), Text),
            CheckOutcome.NotEvaluated(new("c", Text, Severity.Error, Text), Text),
        ]) with
    {
        Figures = [new(Text, Text)],
    };

    /// <summary>Findings that no check should make, and one might.</summary>
    public static TheoryData<string> Oddities => [.. Odd.Keys];

    private static Dictionary<string, Finding> Odd { get; } = new()
    {
        ["empty everything"] = new("", Severity.Error, "", "", "", new("")),
        ["line without file"] = new("X", Severity.Error, "s", "m", "f", new("", 4, 5)),
        ["column without line"] = new("X", Severity.Error, "s", "m", "f", new("a.cs", 0, 5)),
        ["negative place"] = new("X", Severity.Error, "s", "m", "f", new("a.cs", -1, int.MinValue)) { Excerpt = new(-5, ["a"]) },
        ["largest place"] = new("X", Severity.Error, "s", "m", "f", new("a.cs", int.MaxValue, int.MaxValue)) { Excerpt = new(int.MaxValue - 1, ["a"]) },
        ["outside the root"] = new("X", Severity.Error, "s", "m", "f", new("../../etc/passwd", 1, 1)),
        ["absolute"] = new("X", Severity.Error, "s", "m", "f", new("/etc/passwd", 1, 1)),
        ["a drive"] = new("X", Severity.Error, "s", "m", "f", new(@"C:\a\b.cs", 1, 1)),
        ["odd path"] = new("X", Severity.Error, "s", "m", "f", new("a b#c?d%20[e].cs", 1, 1)),
        ["empty excerpt"] = new("X", Severity.Error, "s", "m", "f", new("a.cs", 1, 1)) { Excerpt = new(1, []) },
        ["excerpt elsewhere"] = new("X", Severity.Error, "s", "m", "f", new("a.cs", 1, 1)) { Excerpt = new(90, ["a", "b"]) },
        ["column past the line"] = new("X", Severity.Error, "s", "m", "f", new("a.cs", 1, 900)) { Excerpt = new(1, ["a"]) },
        ["huge texts"] = new("X", Severity.Error, Huge, Huge, Huge, new(Huge, 1, 1)) { Excerpt = new(1, [Huge, Huge]) },
        ["endless excerpt"] = new("X", Severity.Error, "s", "m", "f", new("a.cs", 9_000, 1)) { Excerpt = new(1, [.. Enumerable.Repeat("line", 10_000)]) },
        ["cut inside a character"] = new("X", Severity.Error, "s", string.Concat(Enumerable.Repeat("a😀", 5_000)), "f", new("a.cs", 1, 1)),
        ["unknown severity"] = new("X", (Severity)99, "s", "m", "f", new("a.cs", 1, 1)),
    };

    private static string Huge => new('x', 1_000_000);

    public static GateReport OddReport(string oddity) => Some.ReportOf(Odd[oddity]);
}
