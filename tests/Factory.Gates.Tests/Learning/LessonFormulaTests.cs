using Factory.Gates.Learning.Lessons;
using Factory.Gates.Tests.Infra;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Tests.Learning;

public sealed class LessonFormulaTests
{
    private const string Regex = "  pattern-regex: '\\.Result\\b|\\.Wait\\(\\)'\n";

    private const string Patterns = """
          patterns:
            - pattern-either:
                - pattern: $TASK.Result
                - pattern: '$TASK.Wait()'
            - pattern-not-inside: |
                lock ($L)
                {
                    ...
                }
            - metavariable-regex: { metavariable: $TASK, regex: "Load|Save" }
          options: { constant_propagation: false }

        """;

    [Fact]
    public void A_formula_goes_into_the_rule_file_as_it_is()
    {
        var draft = Draft(Patterns);

        Assert.Contains(
            """
                languages: [csharp]
                severity: 'ERROR'
                message: 'Await the task: it''s blocked otherwise.'
                patterns:
                  - pattern-either:
                      - pattern: '$TASK.Result'
                      - pattern: '$TASK.Wait()'
                  - pattern-not-inside: |
                      lock ($L)
                      {
                          ...
                      }
                  - metavariable-regex:
                      metavariable: '$TASK'
                      regex: 'Load|Save'
                options:
                  constant_propagation: false
                paths:
            """,
            draft.Files[".factory/rules/no-sync-wait.yml"],
            StringComparison.Ordinal);
        Assert.Equal(["LoadAsync().Result", "SaveAsync(order).Wait()"], Matched(draft, "var a = LoadAsync().Result;\nSaveAsync(order).Wait();\nlock (x)\n{\n    LoadAsync().Wait();\n}\n"));
    }

    [Theory]
    [InlineData("  pattern: $T.Result\n", "languages: [csharp]")]
    [InlineData("  pattern-either: [{ pattern-regex: a }, { pattern-regex: b }]\n", "languages: [regex]")]
    [InlineData("  pattern: $T.Result\n  languages: [generic]\n", "languages: [generic]")]
    [InlineData("  mode: taint\n  pattern-sources: [{ pattern: a() }]\n  pattern-sinks: [{ pattern: b(...) }]\n", "languages: [csharp]")]
    public void The_language_follows_from_the_patterns_unless_it_is_given(string formula, string languages) =>
        Assert.Contains(languages, Draft(formula).Files[".factory/rules/no-sync-wait.yml"], StringComparison.Ordinal);

    [Fact]
    public void Words_of_a_text_that_is_no_code_are_generic() => Assert.Contains(
        "languages: [generic]",
        RuleDraft.Of(LessonFile.Parse(LessonText.With(Regex, "  pattern: wait = $X\n").Replace("```csharp", "```", StringComparison.Ordinal), "l.md"), "l.md", TestContext.Current.CancellationToken)
            .Files[".factory/rules/no-sync-wait.yml"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("  pattern: |\n    a\n      b\n")]
    [InlineData("  pattern: |-\n    a\n\n    b\n")]
    [InlineData("  pattern: |+\n    a\n    b\n\n\n")]
    [InlineData("  pattern: \" a\\n b\"\n")]
    [InlineData("  pattern: \"it's \\\\d: #x\"\n")]
    [InlineData("  pattern: \"a\\u2028b\"\n")]
    [InlineData("  patterns:\n    - pattern: '5'\n    - metavariable-comparison: { comparison: 5, metavariable: $X }\n")]
    public void Texts_and_numbers_are_the_same_in_the_rule_file(string formula)
    {
        var copied = Draft(formula, "generic").Rule!.Rule.Content;

        Assert.Equal(RuleFile.Parse("r.yml", $"rules:\n- id: x\n  message: m\n  severity: ERROR\n  languages: [generic]\n  paths: {{ include: ['*.cs'] }}\n{formula}").Single().Content, copied);
    }

    [Theory]
    [InlineData("  pattern: $X.Foo((\n", "l.md:9:")]
    [InlineData("  patterns:\n    - pattern: $X.Foo()\n    - patern-not: $X.Foo(1)\n", "l.md:11:7: unknown key 'patern-not'")]
    [InlineData("  pattern: |\n    var x = 1;\n    $X.Foo((\n", "l.md:11:")]
    [InlineData("  pattern-not-regex: a\n", "l.md:8:3: there is no pattern")]
    [InlineData("  pattern: a\n  languages: [cobol]\n", "l.md:10:14: not supported: the language cobol")]
    [InlineData("  pattern: a\n  pattern-where-python: a\n", "l.md:10:3: unknown key 'pattern-where-python'")]
    public void A_mistake_in_a_formula_is_named_at_its_place(string formula, string problem) =>
        Assert.Contains(Mistakes.In(() => Draft(formula)), line => line.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void A_lesson_that_a_source_writes_reads_as_it_was_meant()
    {
        var lesson = LessonFile.Parse(
            new NewLesson(new(2026, 11, 23), "commit 4f1c2d3", "blocked-async", "It's \"blocked\"", "A story.")
            {
                RuleId = "no-wait",
                Message = "Don't: wait",
                Formula = "pattern: |\n  $X.Wait()\n",
                Bad = "x.Wait();",
                Good = "var text = \"\"\"\n```\n\"\"\";",
                Include = ["src/**"],
                Owner = "orders-team",
            }.ToString(),
            "l.md");

        Assert.Equal(("It's \"blocked\"", "A story.", "no-wait", "Don't: wait", ""), (lesson.Title, lesson.Story, lesson.Rule!.Id, lesson.Rule.Message, lesson.Stage));
        Assert.Equal(("x.Wait();", "var text = \"\"\"\n```\n\"\"\";"), (lesson.Bad!.Text, lesson.Good!.Text));
        Assert.Equal(["x.Wait()"], Matched(RuleDraft.Of(lesson, "l.md", TestContext.Current.CancellationToken), "x.Wait();\n"));
    }

    private static RuleDraft Draft(string formula, string language = "") => RuleDraft.Of(
        LessonFile.Parse(LessonText.With(Regex, language.Length == 0 ? formula : $"{formula}  languages: [{language}]\n"), "l.md"), "l.md", TestContext.Current.CancellationToken);

    private static IEnumerable<string> Matched(RuleDraft draft, string text) =>
        TextScan.Run([draft.Rule!.Rule], [("src/a.cs", text)], TestContext.Current.CancellationToken)[0].Select(match => match.Text);
}
