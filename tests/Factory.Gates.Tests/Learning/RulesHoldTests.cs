using Factory.Gates.Learning;
using Factory.Gates.Learning.Rules;
using Factory.Gates.Tests.Infra;
using Factory.Git.Changes;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning;

public sealed class RulesHoldTests
{
    private const string Rule = "rules:\n  - id: no-wait\n    message: Await the task. It blocks.\n    severity: ERROR\n    languages: [regex]\n    pattern-regex: \\.Result\\b\n    paths: { include: ['*.cs'] }\n    metadata: { lesson: l.md, why: The pool ran dry, stage: block }\n";
    private const string Test = "// ruleid: no-wait\na.Result\n// ok: no-wait\nawait a\n";

    [Fact]
    public async Task A_match_on_a_line_of_the_change_is_a_finding_of_the_rule_s_own()
    {
        var outcome = await OfRuleAsync(Changed("src/a.cs", "await x\nvar y = x.Result;\n", 2));
        var finding = Assert.Single(outcome.Findings);

        Assert.Equal(("no-wait", Severity.Error, ".Result", new SourceLocation("src/a.cs", 2, 10)), (finding.CheckId, finding.Severity, finding.Subject, finding.Location));
        Assert.Equal(("Await the task", "The pool ran dry. The lesson: l.md", CheckState.Failed), (outcome.Check.Title, outcome.Check.Why, outcome.State));
    }

    [Fact]
    public async Task A_match_that_the_change_did_not_touch_is_not_news() =>
        Assert.Empty((await OfRuleAsync(Changed("a.cs", "x.Result\nharmless\n", 2))).Findings);

    [Fact]
    public async Task The_same_mistake_twice_in_a_file_is_two_findings()
    {
        var findings = (await OfRuleAsync(Changed("a.cs", "x.Result\ny.Result\n", 1, 2))).Findings;

        Assert.Equal(2, findings.Count);
        Assert.Single(findings.Select(finding => finding.Fingerprint).Distinct());
    }

    [Fact]
    public async Task The_subject_does_not_change_while_the_code_moves() => Assert.Equal(
        (await OfRuleAsync(Changed("a.cs", "x.Result", 1))).Findings.Single().Fingerprint,
        (await OfRuleAsync(Changed("b.cs", "\n\n  x.Result", 3))).Findings.Single().Fingerprint);

    [Fact]
    public async Task A_match_is_known_by_the_member_that_holds_it_and_by_its_text_however_that_is_laid_out()
    {
        const string Wide = "rules:\n  - { id: no-wait, message: Await., severity: ERROR, languages: [csharp], pattern: $X.Result }\n";
        var rules = await RulesAsync(Wide, Test);
        var outcome = RulesHold.OfRules(new(rules, [], [Changed("a.cs", "class A\n{\n    int F() => this\n        .Load( 1,  2 )\n        .Result;\n}\n", 3, 4, 5)]), TestContext.Current.CancellationToken);
        var finding = Assert.Single(Assert.Single(outcome).Findings);

        Assert.Equal(("M:A.F", "this.Load(1,2).Result"), (finding.Subject, finding.Evidence));
    }

    [Fact]
    public void What_is_too_long_for_a_line_is_told_apart_by_all_of_it()
    {
        var long1 = MatchedText.Normal($"{new string('a', 300)} b");
        var long2 = MatchedText.Normal($"{new string('a', 300)} c");

        Assert.NotEqual(long1, long2);
        Assert.Equal(217, long1.Length);
        Assert.Equal("new Random(1)", MatchedText.Normal("  new\n\tRandom ( 1 ) "));
    }

    [Fact]
    public async Task The_content_of_a_rule_is_what_it_matches_not_what_it_says()
    {
        async Task<string> ContentAsync(string from, string to) => (await RulesAsync(Rule.Replace(from, to, StringComparison.Ordinal), Test))[0].Rule.Content;
        var content = await ContentAsync("x.Result", "");

        Assert.Equal(content, await ContentAsync("Await the task", "Do await"));
        Assert.Equal(content, await ContentAsync("ERROR", "WARNING"));
        Assert.Equal(content, await ContentAsync("languages: [regex]\n", "languages:\n      - regex\n"));
        Assert.NotEqual(content, await ContentAsync("Result", "Wait"));
        Assert.NotEqual(content, await ContentAsync("'*.cs'", "'*.vb'"));
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData(".factory/rules/no-wait.cs")]
    [InlineData(".factory/lessons/x.cs")]
    public async Task A_file_that_the_rule_is_not_about_is_not_looked_at(string path) =>
        Assert.Equal(CheckState.NotApplicable, (await OfRuleAsync(Changed(path, "x.Result", 1))).State);

    [Theory]
    [InlineData("warn", Severity.Warning)]
    [InlineData("observe", Severity.Note)]
    public async Task The_stage_caps_what_a_finding_weighs(string stage, Severity severity)
    {
        var rules = await RulesAsync(Rule.Replace("stage: block", $"stage: {stage}", StringComparison.Ordinal), Test);
        var outcome = RulesHold.Ask(new(rules, rules, [Changed("a.cs", "x.Result", 1)]), TestContext.Current.CancellationToken)[1];

        Assert.Equal((CheckState.Passed, severity), (outcome.State, outcome.Findings.Single().Severity));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_said_and_does_not_block()
    {
        var file = Changed("a.cs", "", 1) with { Obstacle = "a.cs: it is larger than 8 MiB" };

        Assert.Equal(Severity.Warning, (await OfRuleAsync(file)).Findings.Single().Severity);
    }

    [Fact]
    public void Without_rules_only_one_check_answers_that_there_are_none()
    {
        var outcome = Assert.Single(RulesHold.Ask(new([], [], [Changed("a.cs", "x.Result", 1)]), TestContext.Current.CancellationToken));

        Assert.Equal(("FAC0904", CheckState.NotApplicable), (outcome.Check.Id, outcome.State));
    }

    [Theory]
    [InlineData("// ruleid: no-wait\nawait a\n", "does not match its own example", 2)]
    [InlineData("// ruleid: no-wait\na.Result\nb.Result\n", "not marked for it", 3)]
    [InlineData("// ok: no-wait\nawait a\n", "marks no line", 0)]
    public async Task A_rule_whose_example_does_not_hold_is_found(string test, string message, int line)
    {
        var finding = Assert.Single(RuleExamplesHold.Ask(await RulesAsync(Rule, test), TestContext.Current.CancellationToken).Findings);

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal((Severity.Error, new SourceLocation(".factory/rules/no-wait.cs", line)), (finding.Severity, finding.Location));
    }

    [Fact]
    public async Task A_rule_without_a_test_file_is_found()
    {
        var rules = await RuleFolder.ReadAsync(new MemoryTree((".factory/rules/no-wait.yml", Rule), (".factory/rules/no-wait.more.cs", Test)), TestContext.Current.CancellationToken);

        Assert.Contains("has no test file", RuleExamplesHold.Ask(rules, TestContext.Current.CancellationToken).Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_all_rule_files_are_named_at_once()
    {
        var tree = new MemoryTree((".factory/rules/a.yml", "rules: 1"), (".factory/rules/b.yaml", ""), (".factory/rules/c.yml", Rule), (".factory/rules/d.yml", Rule));
        var mistakes = await Mistakes.InAsync(() => RuleFolder.ReadAsync(tree, TestContext.Current.CancellationToken));

        Assert.Equal([".factory/rules/a.yml:1:1", ".factory/rules/b.yaml:1:1", ".factory/rules/d.yml:2:5"], mistakes.Select(line => line.Split(": ")[0]));
    }

    [Fact]
    public async Task A_suppressed_match_is_listed_and_does_not_block()
    {
        var outcome = await OfRuleAsync(Changed("a.cs", "// factory-ignore: no-wait it is done by now\nx.Result\n", 2));
        var finding = Assert.Single(outcome.Findings);

        Assert.Equal((CheckState.Passed, Severity.Note), (outcome.State, finding.Severity));
        Assert.Equal("suppressed: Await the task. It blocks. (it is done by now)", finding.Message);
    }

    [Fact]
    public async Task Where_everything_is_looked_at_a_match_that_the_change_did_not_touch_is_a_note()
    {
        var rules = await RulesAsync(Rule, Test);
        var input = new RulesHoldInput(rules, [], [Changed("a.cs", "x.Result\ny.Result\n", 2)]) { Everything = true };
        var outcome = Assert.Single(RulesHold.OfRules(input, TestContext.Current.CancellationToken));

        Assert.Equal([Severity.Note, Severity.Error], outcome.Findings.OrderBy(finding => finding.Location.Line).Select(finding => finding.Severity));
    }

    [Fact]
    public async Task A_rule_of_the_repository_takes_the_place_of_a_pack_s()
    {
        var own = await RulesAsync(Rule.Replace("no-wait", "async-void", StringComparison.Ordinal), Test);
        var enforced = EnforcedRules.With(own, ["csharp"]);

        Assert.Same(own[0], Assert.Single(enforced, tested => tested.Rule.Id == "async-void"));
        Assert.Contains(enforced, tested => tested.Rule.Location.Path == "pack:csharp/empty-catch.yml");
    }

    private static async Task<CheckOutcome> OfRuleAsync(ChangedText file)
    {
        var rules = await RulesAsync(Rule, Test);
        return RulesHold.Ask(new(rules, rules, [file]), TestContext.Current.CancellationToken).Single(outcome => outcome.Check.Id == "no-wait");
    }

    private static Task<IReadOnlyList<TestedRule>> RulesAsync(string rule, string test) =>
        RuleFolder.ReadAsync(new MemoryTree((".factory/rules/no-wait.yml", rule), (".factory/rules/no-wait.cs", test)), TestContext.Current.CancellationToken);

    private static ChangedText Changed(string path, string text, params int[] lines) =>
        new(new(path, ChangeKind.Modified, path, [.. lines.Select(line => new LineRange(line, line))]), text);
}
