using Factory.Model.Reports;
using Factory.Patterns.Rules;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Rules;

public sealed class RuleFileTests
{
    [Fact]
    public void A_path_pattern_is_not_longer_than_a_path() => Assert.Contains(
        "it is longer than 500 characters", Assert.Single(Some.Problems(Some.File($"pattern-regex: a\npaths: {{ include: ['{new string('a', 501)}'] }}"))), StringComparison.Ordinal);

    [Fact]
    public void Reads_a_whole_rule()
    {
        var rule = Assert.Single(RuleFile.Parse(".factory/rules/no-wait.yml", """
            rules:
              - id: no-wait
                message: >-
                  Await the task,
                  do not block on it.
                severity: WARNING
                languages: [regex]
                pattern-regex: \.Result\b
                paths:
                  include: ["*.cs"]
                  exclude: [tests]
                metadata:
                  stage: warn
                  lesson: .factory/lessons/x.md
                  owner: us
                  references: [a, b]
            """));

        Assert.Equal(("no-wait", "Await the task, do not block on it."), (rule.Id, rule.Message));
        Assert.Equal((Severity.Warning, RuleStage.Warn), (rule.Severity, rule.Stage));
        Assert.Equal((".factory/lessons/x.md", "us", ""), (rule.About("lesson"), rule.About("owner"), rule.About("why")));
        Assert.Equal([@"\.Result\b"], rule.Expressions);
        Assert.Equal(new SourceLocation(".factory/rules/no-wait.yml", 2, 5), rule.Location);
        Assert.True(rule.Paths.Covers("src/a.cs"));
    }

    [Theory]
    [InlineData("INFO", "block", Severity.Note)]
    [InlineData("LOW", "block", Severity.Note)]
    [InlineData("MEDIUM", "block", Severity.Warning)]
    [InlineData("HIGH", "block", Severity.Error)]
    [InlineData("CRITICAL", "warn", Severity.Warning)]
    [InlineData("ERROR", "observe", Severity.Note)]
    [InlineData("INFO", "warn", Severity.Note)]
    public void The_stage_caps_what_a_match_weighs(string severity, string stage, Severity weight) =>
        Assert.Equal(weight, RuleFile.Parse("r.yml", Some.File($"pattern-regex: a\nmetadata: {{ stage: {stage} }}").Replace("ERROR", severity, StringComparison.Ordinal))[0].Weight);

    [Fact]
    public void A_rule_without_a_stage_blocks_if_its_severity_does() => Assert.Equal(Severity.Error, Some.RuleFor("a").Weight);

    [Theory]
    [InlineData("fix: bar")]
    [InlineData("options: { interfile: true }")]
    [InlineData("min-version: 1.0.0")]
    [InlineData("mode: search")]
    [InlineData("fix-regex: { regex: a, replacement: b }")]
    public void What_the_format_knows_beside_patterns_is_read(string key) => Assert.NotNull(Some.Rule($"pattern-regex: a\n{key}"));

    [Theory]
    [InlineData("pattern-where-python: a", "not supported: 'pattern-where-python': it would run code; use metavariable-comparison or metavariable-regex")]
    [InlineData("join: {}", "not supported: 'join': a rule looks at one file at a time")]
    [InlineData("match: {}", "not supported: 'match': write it with pattern, patterns and pattern-either")]
    [InlineData("project-depends-on: {}", "not supported: 'project-depends-on': use the package policy")]
    public void What_is_not_supported_is_said_with_the_reason(string key, string problem) =>
        Assert.Contains(Some.Problems(Some.File($"pattern-regex: a\n{key}")), line => line.StartsWith($"r.yml:7:5: {problem}", StringComparison.Ordinal));

    [Theory]
    [InlineData("options: [a]", "r.yml:7:14: 'options' is not a map")]
    [InlineData("options: { symetric_eq: true }", "r.yml:7:16: unknown option 'symetric_eq'. Did you mean 'symmetric_eq'?")]
    [InlineData("fix: [a]", "r.yml:7:10: 'fix' is no text")]
    [InlineData("fix-regex: a", "r.yml:7:16: 'fix-regex' is not a map")]
    [InlineData("fix-regex: { regex: a }", "r.yml:7:16: 'fix-regex' has no 'regex' and 'replacement'")]
    [InlineData("fix-regex: { regex: '(', replacement: a }", "r.yml:7:25: this is no regular expression that can be used")]
    [InlineData("mode: jion", "r.yml:7:11: not supported: the mode 'jion'")]
    public void A_mistake_beside_the_pattern_is_named(string key, string problem) =>
        Assert.Contains(Some.Problems(Some.File($"pattern-regex: a\n{key}")), line => line.StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("pattern-either:\n  - pattern-not-regex: a", "r.yml:7:9: unknown key 'pattern-not-regex'")]
    [InlineData("patterns:\n  - pattern-not-regex: a", "r.yml:7:7: 'patterns' only says what does not match")]
    [InlineData("patterns: []", "r.yml:6:15: this is no list of patterns")]
    [InlineData("pattern-regex: a\npatterns: [{ pattern-regex: b }]", "r.yml:7:5: 'pattern-regex' and 'patterns' exclude each other")]
    [InlineData("metadata: {}", "r.yml:2:5: there is no pattern")]
    [InlineData("pattern-regex: '(a'", "r.yml:6:20: a group of the expression is not closed")]
    [InlineData("pattern-regex: a(*SKIP)", "r.yml:6:20: not supported: a verb (*…)")]
    [InlineData("pattern-regex: a\npaths: { include: ['!a'] }", "r.yml:7:24: a path pattern is not supported: it is negated")]
    [InlineData("pattern-regex: a\npaths: { only: [a] }", "r.yml:7:14: unknown key 'only'")]
    [InlineData("pattern-regex: a\nmetadata: { stage: blok }", "r.yml:7:24: unknown stage 'blok'. Did you mean 'block'?")]
    [InlineData("pattern-regex: a\nmetadata: { why: [a] }", "r.yml:7:22: 'why' is not a single value")]
    [InlineData("pattern-regex: a\npattern_regex: b", "r.yml:7:5: unknown key 'pattern_regex'. Did you mean 'pattern-regex'?")]
    [InlineData("pattern-regex: &x a", "r.yml:6:20: anchors, aliases and tags are refused")]
    public void A_mistake_is_named_at_its_place(string keys, string problem) =>
        Assert.Contains(Some.Problems(Some.File(keys)), line => line.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void All_mistakes_are_named_at_once_in_reading_order()
    {
        var problems = Some.Problems("""
            rules:
              - id: FAC0301
                message: Use $X
                severity: SEVERE
                languages: [csharp]
                pattern: a
              - id: ../up
                languages: regex
                pattern-regex: (?R)
            """);

        Assert.Equal(
            [
                "r.yml:2:9: 'FAC0301' looks like a built-in check. Choose an id that does not start with FAC and a digit",
                "r.yml:4:15: unknown severity 'SEVERE'. Use one of: CRITICAL, ERROR, HIGH, INFO, LOW, MEDIUM, WARNING",
                "r.yml:7:5: the key 'message' is missing or has no single value. Add message: with its value",
                "r.yml:7:5: the key 'severity' is missing or has no single value. Add severity: with its value",
                "r.yml:7:9: '../up' is not an id. Use letters, digits, dots and dashes, such as no-sync-wait",
                "r.yml:8:16: the key 'languages' is missing or no list. Write languages: [csharp], [generic] or [regex]",
                "r.yml:9:20: not supported: a recursion (?R). Say it without, such as with alternatives written out",
            ],
            problems.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rules: []")]
    [InlineData("- a")]
    [InlineData("rules: [\n")]
    [InlineData("rules:\n  - just text")]
    [InlineData("{}: {}")]
    [InlineData("rules: [a]\nrules: [b]")]
    public void What_is_no_rule_file_is_refused(string text) => Assert.NotEmpty(Some.Problems(text));

    [Fact]
    public void A_file_that_is_too_large_or_too_deep_is_refused()
    {
        Assert.Contains("Keep it below", Some.Problems(new string('#', 1024 * 1024 + 1))[0], StringComparison.Ordinal);
        Assert.Contains(Some.Problems(new string('[', 5000)), problem => problem.Contains("nested", StringComparison.Ordinal) || problem.Contains("not YAML", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_rules_of_a_file_do_not_share_an_id() =>
        Assert.Contains(Some.Problems(Some.File("pattern-regex: a") + Some.File("pattern-regex: b")[7..]), problem => problem.Contains("the id 'some-rule' is given twice", StringComparison.Ordinal));
}
