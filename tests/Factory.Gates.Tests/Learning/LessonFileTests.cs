using Factory.Gates.Learning.Lessons;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Learning;

public sealed class LessonFileTests
{
    [Fact]
    public void Reads_a_whole_lesson()
    {
        var lesson = LessonFile.Parse(LessonText.Good, "l.md");

        Assert.Equal(("The export waited for itself", "commit 4f1c2d3", "blocked-async", "block"), (lesson.Title, lesson.Incident, lesson.Class, lesson.Stage));
        Assert.Equal(new DateOnly(2026, 11, 23), lesson.Date);
        Assert.Equal("A request blocked on its own task and the pool ran dry.", lesson.Story);
        Assert.Equal(("no-sync-wait", @"\.Result\b|\.Wait\(\)", 8), (lesson.Rule!.Id, lesson.Rule.Shown, lesson.Rule.Line));
        Assert.Equal(["*.cs"], lesson.Rule.Include);
        Assert.Equal(("csharp", 21), (lesson.Bad!.Language, lesson.Bad.Line));
        Assert.Equal("var order = await LoadAsync();\nvar result = order.ResultCode;", lesson.Good!.Text);
    }

    [Theory]
    [InlineData("date: 2026-11-23", "date: yesterday", "l.md:4:7: 'date' can't be 'yesterday'")]
    [InlineData("date: 2026-11-23\n", "", "l.md:2:1: the key 'date' is missing")]
    [InlineData("incident: commit 4f1c2d3", "incident: \"a\\nPlan: 1\"", "l.md:2:11: 'incident' has more than one line")]
    [InlineData("stage: block", "stage: enforce", "l.md:6:8: 'stage' can't be 'enforce'")]
    [InlineData("  id: no-sync-wait\n", "", "l.md:8:3: the key 'id' is missing")]
    [InlineData("  severity: ERROR", "  serverity: ERROR", "l.md:11:3: unknown key 'serverity'")]
    [InlineData("owner: orders-team", "owners: [a]", "l.md:5:1: unknown key 'owners'. Did you mean 'owner'?")]
    public void A_mistake_is_named_at_its_place(string old, string @new, string problem) =>
        Assert.Contains(Mistakes.In(() => LessonFile.Parse(LessonText.With(old, @new), "l.md")), line => line.StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("pattern-regex: '\\.Result\\b|\\.Wait\\(\\)'", "pattern-regex: '(?|a|b)'", "l.md:9:18: not supported: a branch reset")]
    [InlineData("id: no-sync-wait", "id: ../../etc", "l.md:8:7: '../../etc' is not an id")]
    [InlineData("severity: ERROR", "severity: LOUD", "l.md:11:13: unknown severity 'LOUD'")]
    public void A_mistake_in_the_rule_is_named_in_the_lesson(string old, string @new, string problem) => Assert.Contains(
        Mistakes.In(() => RuleDraft.Of(LessonFile.Parse(LessonText.With(old, @new), "l.md"), "l.md", TestContext.Current.CancellationToken)),
        line => line.StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("# No front matter")]
    [InlineData("---\nrule: x\n")]
    [InlineData("---\n- a\n---\n")]
    public void What_is_no_lesson_is_refused(string text) => Assert.NotEmpty(Mistakes.In(() => LessonFile.Parse(text, "l.md")));
}
