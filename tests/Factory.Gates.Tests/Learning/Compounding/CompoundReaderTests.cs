using Factory.Gates.Learning.Evidence;
using Factory.Model.Faults;
using Factory.Model.Learning;
using Factory.Patterns.Rules;

namespace Factory.Gates.Tests.Learning.Compounding;

/// <summary>Figures from real histories, in which mistakes happen before and after a rule.</summary>
public sealed class CompoundReaderTests
{
    [Fact]
    public async Task Counts_changes_that_made_the_mistake_again_of_those_that_could_have()
    {
        using var story = await MistakesBeforeAndAfterAsync(mended => $"commit {mended[..10]}");

        var report = await story.ReadAsync();
        var rule = Assert.Single(report.Rules);
        var mistakes = Assert.Single(report.Classes);

        Assert.Equal((1, 3, 1, 2), Counts(rule.Effect));
        Assert.Equal((1, 3, 1, 2), Counts(mistakes.Effect));
        Assert.Equal((1, 3, 1, 2), Counts(report.Total));
        Assert.Equal(Difference.NotYet, report.Total.Difference);
        Assert.Equal(["StartsWith"], rule.Words);
        Assert.Equal((1, 3), (rule.Mended.Count, rule.Mended.Sample));
        Assert.Equal((9, new DateOnly(2026, 3, 13)), (report.Commits, report.Day));
    }

    [Fact]
    public async Task Counts_the_days_from_the_commit_that_the_incident_names_to_the_rule()
    {
        using var story = await MistakesBeforeAndAfterAsync(mended => $"commit {mended}");

        var report = await story.ReadAsync();

        Assert.Equal(5, report.Rules.Single().Days);
        Assert.Equal(new(5, 1, 1), report.Classes.Single().Delay);
    }

    [Fact]
    public async Task Where_the_incident_names_no_commit_the_day_of_the_lesson_counts_and_no_change_is_left_out()
    {
        using var story = await MistakesBeforeAndAfterAsync(_ => "ticket 4711");

        var report = await story.ReadAsync();

        Assert.Equal((2, 4, 1, 2), Counts(report.Total));
        Assert.Equal(8, report.Rules.Single().Days);
    }

    [Fact]
    public async Task A_rule_that_is_older_than_what_is_read_has_nothing_before_it()
    {
        using var story = await MistakesBeforeAndAfterAsync(mended => $"commit {mended}");

        var report = await story.ReadAsync(commits: 3);
        var rule = Assert.Single(report.Rules);

        Assert.Equal((RuleOrigin.Older, "", null), (rule.Origin, rule.Since, rule.Days));
        Assert.Equal((0, 0, 1, 2), Counts(report.Total));
        Assert.Equal(Difference.Unknown, report.Total.Difference);
        Assert.Equal(new(null, 0, 1), report.Classes.Single().Delay);
    }

    [Fact]
    public async Task The_mistake_of_a_later_lesson_is_a_repeat_of_its_class_but_not_of_its_rule()
    {
        using var story = await LearningStory.BeginAsync();
        var first = await story.CommitAsync(0, ("A.cs", LearningStory.Bad));
        await story.CommitAsync(1, LearningStory.Rule("starts"), LearningStory.Lesson("starts", $"commit {first}"));
        var second = await story.CommitAsync(2, ("B.cs", "class B { bool F(string s) => s.EndsWith(\"a\"); }\n"));
        await story.CommitAsync(3, LearningStory.Rule("ends", "pattern: $X.EndsWith($Y)"), LearningStory.Lesson("ends", $"commit {second}", "2026-03-03"));

        var report = await story.ReadAsync();

        Assert.Equal((0, 0, 1, 1), Counts(report.Classes.Single().Effect));
        Assert.Equal((0, 0, 0, 0), Counts(report.Rules.Single(rule => rule.Id == "ends").Effect));
        Assert.Equal(["ends", "starts"], report.Classes.Single().Rules);
        Assert.Equal(new(1, 2, 2), report.Classes.Single().Delay);
    }

    [Fact]
    public async Task A_rule_without_a_needed_word_is_exposed_by_every_change_to_its_files()
    {
        using var story = await LearningStory.BeginAsync();
        await story.CommitAsync(0, LearningStory.Rule("starts", "pattern-regex: 'StartsWith\\(\"[^\"]*\"\\)'", "regex"));
        await story.CommitAsync(1, ("A.cs", "class A;\n"));
        await story.CommitAsync(2, ("notes.md", "StartsWith(\"a\")\n"));
        await story.CommitAsync(3, ("A.cs", "class A { bool F(string s) => s.StartsWith(\"a\"); }\n"));

        var report = await story.ReadAsync();

        Assert.Empty(report.Rules.Single().Words);
        Assert.Equal((0, 0, 1, 2), Counts(report.Rules.Single().Effect));
        Assert.Empty(report.Classes);
    }

    [Fact]
    public async Task A_rule_counts_from_the_commit_that_brought_its_file_whatever_it_was_called_then()
    {
        using var story = await LearningStory.BeginAsync();
        await story.CommitAsync(0, ("A.cs", LearningStory.Bad));
        var born = await story.CommitAsync(1, LearningStory.Rule("starts"));
        await story.MoveAsync(2, ".factory/rules/starts.yml", ".factory/rules/prefixes.yml");

        Assert.Equal(born, (await story.ReadAsync()).Rules.Single().Since);
    }

    [Fact]
    public async Task The_commit_that_brings_the_rule_is_neither_before_nor_after_it()
    {
        using var story = await LearningStory.BeginAsync();
        await story.CommitAsync(0, ("A.cs", LearningStory.Good));
        await story.CommitAsync(1, LearningStory.Rule("starts"), ("B.cs", LearningStory.Bad));
        await story.CommitAsync(2, ("C.cs", LearningStory.Good));

        Assert.Equal((0, 1, 0, 1), Counts((await story.ReadAsync()).Rules.Single().Effect));
    }

    [Fact]
    public async Task What_the_policy_keeps_from_all_rules_is_no_exposure()
    {
        using var story = await LearningStory.BeginAsync();
        await story.CommitAsync(0, (".factory/factory.yml", "version: 1\nrules: { exclude: ['gen/**'] }\n"), LearningStory.Rule("starts"));
        await story.CommitAsync(1, ("gen/A.cs", LearningStory.Bad));
        await story.CommitAsync(2, ("src/A.cs", LearningStory.Good));

        Assert.Equal((0, 0, 0, 1), Counts((await story.ReadAsync()).Rules.Single().Effect));
    }

    [Fact]
    public async Task Judged_hits_are_shares_of_those_that_were_judged_and_move_the_stage()
    {
        using var story = await LearningStory.BeginAsync();
        var (path, text) = LearningStory.Rule("starts");
        var content = RuleFile.Parse(path, text).Single().Content;
        var judged = Enumerable.Range(0, 8).Select(number => new Judgement($"{number:x16}", "A.cs", number < 1 ? HitVerdict.Confirmed : HitVerdict.Dismissed, "Tess")
        {
            Rule = content,
            Reason = number < 1 ? "" : "It compares names of files.",
        });
        await story.CommitAsync(0, (path, text), (EvidenceFolder.PathOf("starts"), EvidenceFile.Text(judged)));

        var report = await story.ReadAsync();
        var rule = report.Rules.Single();

        Assert.Equal((1, 8, 7, 8), (rule.Confirmed.Count, rule.Confirmed.Sample, rule.Dismissed.Count, rule.Dismissed.Sample));
        Assert.Equal(("warn", "observe"), (rule.Declared, rule.Effective));
        Assert.Equal([new("observe", 0, 1), new("warn", 1, 0), new("block", 0, 0)], report.Stages);
    }

    [Fact]
    public async Task Lessons_without_a_rule_have_an_age_up_to_the_newest_commit()
    {
        using var story = await LearningStory.BeginAsync();
        await story.CommitAsync(
            20,
            LearningStory.Lesson("gone", "ticket 1", "2026-02-01"),
            (".factory/lessons/b.md", "---\ndate: 2026-03-11\nincident: ticket 2\nclass: naming\nno-check: { reason: Taste, review: 2026-09-01, owner: tess }\n---\n# Names misled\n"));

        var report = await story.ReadAsync();

        Assert.Equal([("gone", 48), ("", 10)], report.Open.Select(open => (open.LostRule, open.Days)));
        Assert.Equal(new DateOnly(2026, 9, 1), report.Open[1].Review);
        Assert.Equal([new("2026-02", 0, 1), new("2026-03", 0, 1)], report.Months);
        Assert.Equal(Difference.Unknown, report.Total.Difference);
    }

    [Fact]
    public async Task Before_the_first_commit_there_is_nothing()
    {
        using var story = await LearningStory.BeginAsync();

        Assert.Equal(new CompoundReport("", 0), await story.ReadAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public async Task Refuses_a_number_of_commits_that_is_none(int commits)
    {
        using var story = await LearningStory.BeginAsync();

        var mistake = await Assert.ThrowsAsync<InvalidInputException>(() => story.ReadAsync(commits));

        Assert.StartsWith("--commits: ", mistake.Message, StringComparison.Ordinal);
    }

    private static (int, int, int, int) Counts(Effect effect) => (effect.Before.Count, effect.Before.Sample, effect.After.Count, effect.After.Sample);

    /// <summary>The first mistake on day 1, again on day 2, mended on day 4, learned on day 9, and made once more on day 11.</summary>
    private static async Task<LearningStory> MistakesBeforeAndAfterAsync(Func<string, string> incident)
    {
        var story = await LearningStory.BeginAsync();
        await story.CommitAsync(0, ("A.cs", LearningStory.Good));
        await story.CommitAsync(1, ("B.cs", LearningStory.Bad));
        await story.CommitAsync(2, ("C.cs", LearningStory.Bad));
        await story.CommitAsync(3, ("A.cs", $"// Moved down\n\n{LearningStory.Good}"));
        var mended = await story.CommitAsync(4, ("B.cs", LearningStory.Good));
        await story.CommitAsync(9, LearningStory.Rule("starts"), LearningStory.Lesson("starts", incident(mended)));
        await story.CommitAsync(10, ("D.cs", LearningStory.Good));
        await story.CommitAsync(11, ("E.cs", LearningStory.Bad));
        await story.CommitAsync(12, ("notes.md", "StartsWith(\"a\")\n"));
        return story;
    }
}
