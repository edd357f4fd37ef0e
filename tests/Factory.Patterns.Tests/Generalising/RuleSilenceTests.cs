using Factory.Patterns.Generalising;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Tests.Generalising;

public sealed class RuleSilenceTests
{
    private const string Head = "rules:\n  - id: r\n    message: m\n    severity: ERROR\n    languages: [csharp]\n";

    [Theory]
    [InlineData("pattern: $X.Open(\"a\")", "file.Open(\"b\");", SilenceCause.Literal, "\"a\"")]
    [InlineData("pattern: $X.Wait(100)", "task.Wait(20);", SilenceCause.Literal, "100")]
    [InlineData("pattern: (Task $X).Wait()", "task.Wait();", SilenceCause.Type, "(Task $X)")]
    [InlineData("pattern: $X.Copy($A)", "from.Copy(to, 3);", SilenceCause.Arguments, "($A)")]
    [InlineData("pattern: $X.StartsWith($A)", "text.EndsWith(end);", SilenceCause.Name, "StartsWith")]
    [InlineData("patterns:\n      - pattern: $X.Run()\n      - pattern-not-inside: lock (...) { ... }", "lock (this) { job.Run(); }", SilenceCause.Excepted, "lock (...) { ... }")]
    [InlineData("patterns:\n      - pattern: $X.Run()\n      - pattern-not: job.Run()", "job.Run();", SilenceCause.Excepted, "job.Run()")]
    [InlineData("patterns:\n      - pattern: $X.Run()\n      - pattern-inside: lock (...) { ... }", "job.Run();", SilenceCause.Inside, "lock (...) { ... }")]
    [InlineData("patterns:\n      - pattern: $X.Run()\n      - metavariable-regex:\n          metavariable: $X\n          regex: ^task", "job.Run();", SilenceCause.Condition, "$X =~ ^task")]
    public void Names_what_refused_and_widens_it(string formula, string statement, SilenceCause cause, string part)
    {
        var (rule, text) = Rule(formula);
        var missed = Missed(statement);

        var refusal = Assert.Single(RuleSilence.Explain(rule, missed, TestContext.Current.CancellationToken), one => one.Cause == cause);
        var widening = Assert.Single(Widenings.Of(rule, text, missed, TestContext.Current.CancellationToken), one => one.Cause == cause);

        Assert.Equal((part, 5), (refusal.Part, refusal.Line));
        Assert.Contains(part, refusal.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(RuleScanner.Scan(RuleFile.Parse("r.yml", widening.RuleText), missed.Path, missed.Text, TestContext.Current.CancellationToken));
        Assert.Contains("message: m\n", widening.RuleText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_widened_to_the_names_that_were_found_and_no_others()
    {
        var (rule, text) = Rule("pattern: $X.StartsWith($A)");

        var widening = Assert.Single(Widenings.Of(rule, text, Missed("text.EndsWith(end);"), TestContext.Current.CancellationToken));

        Assert.Contains("regex: ^(StartsWith|EndsWith)$", widening.RuleText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_weakest_widening_comes_first()
    {
        var (rule, text) = Rule("patterns:\n      - pattern: $X.Open(\"a\")\n      - pattern-inside: class C { ... }");

        var widenings = Widenings.Of(rule, text, Missed("file.Open(\"b\");"), TestContext.Current.CancellationToken);

        Assert.Equal([SilenceCause.Literal, SilenceCause.Arguments], widenings.Select(one => one.Cause));
    }

    [Fact]
    public void Two_things_that_refuse_together_are_both_named()
    {
        var (rule, _) = Rule("patterns:\n      - pattern: $X.Open(\"a\")\n      - pattern-not-inside: lock (...) { ... }");

        var refusals = RuleSilence.Explain(rule, Missed("lock (this) { file.Open(\"b\"); }"), TestContext.Current.CancellationToken);

        Assert.Equal([SilenceCause.Literal, SilenceCause.Excepted], refusals.Select(one => one.Cause));
    }

    [Fact]
    public void Code_of_another_shape_is_named_by_what_is_nearest()
    {
        var (rule, _) = Rule("pattern: $X.Load().Open($A, $B).Save(true)");

        var refusal = Assert.Single(RuleSilence.Explain(rule, Missed("Open(Load(store), 3).Save();"), TestContext.Current.CancellationToken));

        Assert.Equal((SilenceCause.Shape, "Open(Load(store), 3).Save()"), (refusal.Cause, refusal.Text));
    }

    [Fact]
    public void A_rule_that_matches_has_nothing_to_explain()
    {
        var (rule, _) = Rule("pattern: $X.Open(...)");

        Assert.Empty(RuleSilence.Explain(rule, Missed("file.Open(3);"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Only_the_lines_that_were_missed_count()
    {
        var (rule, _) = Rule("pattern: $X.Open(\"a\")");
        var missed = Missed("file.Open(\"b\");") with { Lines = [(1, 2)] };

        Assert.Empty(RuleSilence.Explain(rule, missed, TestContext.Current.CancellationToken));
    }

    private static (Rule Rule, string Text) Rule(string formula)
    {
        var text = $"{Head}    {formula}\n    metadata:\n      why: w\n";
        return (RuleFile.Parse("r.yml", text)[0], text);
    }

    private static MissedLines Missed(string statement) =>
        new("A.cs", $"class C\n{{\n    void M()\n    {{\n        {statement}\n    }}\n}}\n", [(5, 5)]);
}
