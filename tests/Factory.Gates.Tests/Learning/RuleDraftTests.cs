using Factory.Gates.Learning.Lessons;
using Factory.Patterns.Testing;

namespace Factory.Gates.Tests.Learning;

public sealed class RuleDraftTests
{
    [Fact]
    public void Brings_three_files() => Assert.Equal(
        [".factory/lessons/2026-11-23-the-export-waited-for-itself.md", ".factory/rules/no-sync-wait.cs", ".factory/rules/no-sync-wait.yml"],
        Draft(LessonText.Good).Files.Keys);

    [Fact]
    public void A_lesson_that_lies_where_it_belongs_stays_there() =>
        Assert.Equal(".factory/lessons/mine.md", RuleDraft.Of(LessonFile.Parse(LessonText.Good, "l"), ".factory/lessons/mine.md", TestContext.Current.CancellationToken).Lesson);

    [Fact]
    public void The_rule_is_in_Semgrep_s_format() => Assert.Equal(
        """
        rules:
          - id: 'no-sync-wait'
            languages: [regex]
            severity: 'ERROR'
            message: 'Await the task: it''s blocked otherwise.'
            pattern-regex: '\.Result\b|\.Wait\(\)'
            paths:
              include: ['*.cs']
            metadata:
              stage: 'block'
              lesson: '.factory/lessons/2026-11-23-the-export-waited-for-itself.md'
              why: 'The export waited for itself'
              incident: 'commit 4f1c2d3'
              class: 'blocked-async'
              owner: 'orders-team'

        """,
        Draft(LessonText.Good).Files[".factory/rules/no-sync-wait.yml"]);

    [Fact]
    public void Every_line_of_the_bad_example_that_matches_is_marked()
    {
        var draft = Draft(LessonText.Good);

        Assert.Equal(
            """
            // ruleid: no-sync-wait
            var order = LoadAsync().Result;
            Save(order);
            // ruleid: no-sync-wait
            SaveAsync(order).Wait();

            // ok: no-sync-wait
            var order = await LoadAsync();
            var result = order.ResultCode;

            """,
            draft.Rule!.TestText);
        Assert.True(RuleTest.Run(draft.Rule.Rule, draft.Rule.TestText, TestContext.Current.CancellationToken).Passed);
    }

    [Fact]
    public void What_must_not_match_becomes_a_negative_pattern()
    {
        var draft = Draft(LessonText.With("  message:", "  pattern-not-regex: [Task\\.Result, \"'\"]\n  message:"));

        Assert.Contains("      - pattern-not-regex: 'Task\\.Result'\n      - pattern-not-regex: ''''\n", draft.Files[".factory/rules/no-sync-wait.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_is_no_C_sharp_becomes_a_text_file() =>
        Assert.StartsWith("# ruleid: no-sync-wait\n", Draft(LessonText.With("```csharp", "```")).Files[".factory/rules/no-sync-wait.txt"], StringComparison.Ordinal);

    private static RuleDraft Draft(string text) => RuleDraft.Of(LessonFile.Parse(text, "l.md"), "l.md", TestContext.Current.CancellationToken);
}
