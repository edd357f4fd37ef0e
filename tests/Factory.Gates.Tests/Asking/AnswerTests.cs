using Factory.Gates.Asking;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Asking;

public sealed class AnswerTests
{
    [Fact]
    public void Says_the_verdict_first_and_then_each_finding_with_its_place_and_fix() =>
        Assert.Equal(
            """
            blocked: plan 12; 3 checks, 2 findings

            a.md:3: error FAC0201: It is empty. Write it

            warning FAC0211: It is large. Split it

            """,
            new Answer("plan 12", [Found(("FAC0201", Severity.Error), "It is empty", "Write it", new("a.md", 3)), Found(("FAC0211", Severity.Warning), "It is large", "Split it", SourceLocation.None)], 3).Text);

    [Fact]
    public void What_only_warns_would_pass()
    {
        var answer = new Answer("plan 12", [Found(("FAC0211", Severity.Warning), "It is large", "Split it", SourceLocation.None)], 3);

        Assert.True(answer.Passes);
        Assert.StartsWith("passed: plan 12; 3 checks, 1 findings\n", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_no_more_than_can_be_read()
    {
        var answer = new Answer("the change", [.. Enumerable.Range(1, 53).Select(line => Found(("FAC0201", Severity.Error), "It is empty", "Write it", new("a.md", line)))], 1);

        Assert.EndsWith("a.md:50: error FAC0201: It is empty. Write it\n\n3 more\n", answer.Text, StringComparison.Ordinal);
    }

    private static Finding Found((string Id, Severity Severity) check, string message, string fix, SourceLocation location) =>
        new(check.Id, check.Severity, "subject", message, fix, location);
}
