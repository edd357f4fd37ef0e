using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;
using Factory.Gates.Tests.Learning.Sources;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning;

public sealed class LearnGateTests
{
    [Fact]
    public async Task A_lesson_becomes_a_rule_that_finds_the_next_mistake_of_its_kind()
    {
        using var repository = await TempRepository.InitAsync(("src/a.cs", "class A;\n"));
        repository.File("lesson.md", LessonText.Good);

        var result = await LearnAsync(repository, "lesson.md");
        await repository.GitAsync("switch", "--quiet", "-c", "topic");
        repository.File("src/b.cs", "var x = LoadAsync().Result;\n");
        repository.File("src/c.cs", "var x = await LoadAsync();\n");

        Assert.NotNull(result.Commit);
        Assert.Equal(["src/b.cs:1:20"], (await repository.RulesAsync()).SelectMany(outcome => outcome.Findings).Select(finding => finding.Location.ToString()));
    }

    [Theory]
    [InlineData("lesson.md", ".factory/lessons/2026-11-23-the-export-waited-for-itself.md")]
    [InlineData(LessonText.Path, LessonText.Path)]
    public async Task The_commit_holds_rule_examples_and_lesson_and_nothing_else(string given, string lesson)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File(given, LessonText.Good);

        var result = await LearnAsync(repository, given);

        Assert.Equal(result.Commit, await repository.GitAsync("rev-parse", "HEAD"));
        Assert.Equal(
            $"{lesson}\n.factory/rules/no-sync-wait.cs\n.factory/rules/no-sync-wait.yml",
            await repository.GitAsync("show", "--name-only", "--format=", "HEAD"));
        Assert.Equal(
            $"learn: no-sync-wait The export waited for itself\n\nIncident: commit 4f1c2d3\nLesson: {lesson}\nStage: block\nBacktest: 0 hits in 1 commit",
            (await repository.GitAsync("log", "-1", "--format=%B")).TrimEnd());
        Assert.Equal(LessonText.Good, repository.Read(lesson));
        Assert.Equal(given == lesson ? "" : "?? lesson.md", await repository.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Learning_the_same_lesson_twice_does_nothing_and_says_so()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File("lesson.md", LessonText.Good);

        var first = await LearnAsync(repository, "lesson.md");
        var second = await LearnAsync(repository, "lesson.md");

        Assert.Null(second.Commit);
        Assert.Equal((Verdict.Passed, first.Commit), (second.Report.Verdict, await repository.GitAsync("rev-parse", "HEAD")));
        Assert.Contains("learned before", Assert.Single(second.Report.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_it_was_learned_is_left_as_it_is()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File("lesson.md", LessonText.Good);
        await LearnAsync(repository, "lesson.md");
        repository.File(".factory/rules/no-sync-wait.yml", repository.Read(".factory/rules/no-sync-wait.yml").Replace("Await the task", "Do await the task", StringComparison.Ordinal));
        await repository.CommitAsync("Change the rule");
        var head = await repository.GitAsync("rev-parse", "HEAD");

        var second = await LearnAsync(repository, "lesson.md");
        var kept = await LearnAsync(repository, ".factory/lessons/2026-11-23-the-export-waited-for-itself.md");

        Assert.Equal((Verdict.Passed, Verdict.Passed), (second.Report.Verdict, kept.Report.Verdict));
        Assert.Contains("'no-sync-wait' was learned before, and changed since", Assert.Single(second.Report.Findings).Message, StringComparison.Ordinal);
        Assert.Equal((head, null), (await repository.GitAsync("rev-parse", "HEAD"), second.Commit));
    }

    [Fact]
    public async Task A_kept_lesson_that_somebody_edits_is_not_taken_for_learned()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File(LessonText.Path, LessonText.Good);
        await LearnAsync(repository, LessonText.Path);
        repository.File(LessonText.Path, LessonText.With("Await the task", "Do await the task"));

        var result = await LearnAsync(repository, LessonText.Path);

        Assert.Contains(result.Report.Findings, finding => finding.Message == "The rule id 'no-sync-wait' is taken, in .factory/rules/no-sync-wait.yml");
    }

    [Fact]
    public async Task An_incident_that_the_clone_does_not_hold_is_said_with_the_stage()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File("lesson.md", LessonText.Good);

        var result = await LearnAsync(repository, "lesson.md");

        Assert.Equal(
            ["Stage block: the lesson says so", "Nobody could ask whether the rule catches the incident: this clone does not hold the commit 4f1c2d3."], result.Remarks);
    }

    [Theory]
    [InlineData("## Bad", "## Worse", "FAC0701", "The lesson has no bad example")]
    [InlineData("## Good", "## Better", "FAC0701", "The lesson has no good example")]
    [InlineData("# The export waited for itself\n", "", "FAC0701", "The lesson has no title")]
    [InlineData("A request blocked on its own task and the pool ran dry.", "", "FAC0701", "The lesson has no word about what happened")]
    [InlineData("A request blocked", "TODO: tell. A request blocked", "FAC0701", "'TODO' stands where a fact belongs")]
    [InlineData("'\\.Result\\b|\\.Wait\\(\\)'", "ContinueWith", "FAC0702", "'ContinueWith' matches nothing in the bad example")]
    [InlineData("'\\.Result\\b|\\.Wait\\(\\)'", "\\.Result", "FAC0703", "'\\.Result' matches the good example")]
    [InlineData("'\\.Result\\b|\\.Wait\\(\\)'", "'Result;|sync-wait'", "FAC0904", "'no-sync-wait' matches a line of its test file that is not marked for it")]
    public async Task What_is_not_admitted_is_not_written(string old, string @new, string check, string message)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        var head = await repository.GitAsync("rev-parse", "HEAD");
        repository.File("lesson.md", LessonText.With(old, @new));

        var result = await LearnAsync(repository, "lesson.md");

        Assert.Null(result.Commit);
        Assert.Equal(Verdict.Blocked, result.Report.Verdict);
        Assert.Contains(result.Report.Findings, finding => finding.CheckId == check && finding.Message == message);
        Assert.Equal((head, "?? lesson.md"), (await repository.GitAsync("rev-parse", "HEAD"), await repository.GitAsync("status", "--porcelain")));
    }

    [Theory]
    [InlineData("block", true)]
    [InlineData("warn", false)]
    public async Task What_a_blocking_rule_finds_in_the_tree_must_be_mended_first(string stage, bool blocks)
    {
        using var repository = await TempRepository.InitAsync(("src/old.cs", "class A;\n// x.Result\n"), ("old.md", "x.Result"));
        repository.File("lesson.md", LessonText.With("stage: block", $"stage: {stage}"));

        var result = await LearnAsync(repository, "lesson.md");

        Assert.Equal(blocks, result.Commit is null);
        Assert.Equal(["src/old.cs:2:5"], result.Report.Findings.Where(finding => finding.CheckId == "FAC0704").Select(finding => finding.Location.ToString()));
    }

    [Theory]
    [InlineData("id: no-sync-wait", "id: No-Sync-Wait", "The rule id 'No-Sync-Wait' is taken, in .factory/rules/no-sync-wait.yml")]
    public async Task A_rule_that_is_there_already_is_refused(string old, string @new, string message)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        await LearnAsync(repository, repository.File("lesson.md", LessonText.Good));

        var result = await LearnAsync(repository, repository.File("lesson.md", LessonText.With(old, @new)));

        Assert.Contains(result.Report.Findings, finding => finding.CheckId == "FAC0701" && finding.Message == message);
        Assert.Null(result.Commit);
    }

    [Fact]
    public async Task A_tree_with_unfinished_work_is_left_alone()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File("a.cs", "class B;\n");
        repository.File("new.cs", "class C;\n");
        repository.File("lesson.md", LessonText.Good);

        var result = await LearnAsync(repository, "lesson.md");

        Assert.Null(result.Commit);
        Assert.Equal(["a.cs", "new.cs"], result.Report.Findings.Where(finding => finding.CheckId == "FAC0705").Select(finding => finding.Subject));
    }

    [Fact]
    public async Task Without_a_branch_nothing_is_committed()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        await repository.GitAsync("switch", "--quiet", "--detach");
        repository.File("lesson.md", LessonText.Good);

        var result = await LearnAsync(repository, "lesson.md");

        Assert.Null(result.Commit);
        Assert.Equal("HEAD", Assert.Single(result.Report.Findings).Subject);
    }

    [Theory]
    [InlineData("nowhere.md")]
    [InlineData("../nowhere.md")]
    public async Task A_lesson_that_does_not_exist_is_a_mistake_of_the_user(string path)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));

        Assert.NotEmpty(await Mistakes.InAsync(() => LearnAsync(repository, path)));
    }

    private static Task<LearnResult> LearnAsync(TempRepository repository, string lesson) =>
        LearnGate.RunAsync(new(repository.Input, new FileSource(lesson)), TempRepository.Cancellation);
}
