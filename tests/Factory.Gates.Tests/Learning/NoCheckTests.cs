using Factory.Gates.Envelope;
using Factory.Gates.Learning;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning;

public sealed class NoCheckTests
{
    private const string Lesson = """
        ---
        incident: commit 4f1c2d3
        class: wrong-question
        date: 2026-11-23
        no-check: { reason: "What a customer means is in no file", review: 2027-05-01, owner: orders-team }
        ---
        # Nobody asked which day was meant

        The export had the day of the server.

        """;

    [Fact]
    public async Task Becomes_a_decision_with_the_next_number()
    {
        using var repository = await TempRepository.InitAsync(
            ("a.cs", "class A;\n"), (".factory/decisions/0007-old.md", "---\nid: 7\nstatus: accepted\ndate: 2026-01-01\nowner: o\nadvice: true\n---\n# Old\n"));
        repository.File("lesson.md", Lesson);

        var result = await LearnAsync(repository);

        const string Path = ".factory/decisions/0008-nobody-asked-which-day-was-meant.md";
        var decision = DecisionFile.Parse(repository.Read(Path), Path);
        Assert.Equal((Verdict.Passed, new DateOnly(2027, 5, 1), "orders-team", true), (result.Report.Verdict, decision.Review, decision.Owner, decision.IsAdvice));
        Assert.Contains("What a customer means is in no file. So no check", decision.Body, StringComparison.Ordinal);
        Assert.Equal(
            "learn: decision 0008 Nobody asked which day was meant\n\nIncident: commit 4f1c2d3\nLesson: .factory/lessons/2026-11-23-nobody-asked-which-day-was-meant.md",
            (await repository.GitAsync("log", "-1", "--format=%B")).TrimEnd());
        Assert.Equal(
            $"{Path}\n.factory/lessons/2026-11-23-nobody-asked-which-day-was-meant.md",
            await repository.GitAsync("show", "--name-only", "--format=", "HEAD"));
    }

    [Fact]
    public async Task Is_decided_once()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File("lesson.md", Lesson);
        await LearnAsync(repository);

        var second = await LearnAsync(repository);

        Assert.Null(second.Commit);
        Assert.Contains("The decision '0001-nobody-asked-which-day-was-meant' was learned before", Assert.Single(second.Report.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review: 2027-05-01", "review: 2026-11-22", "The lesson is looked at again on 2026-11-22, before it happened on 2026-11-23")]
    [InlineData("date: 2026-11-23", "date: 2126-11-23", "The lesson's date 2126-11-23 is yet to come")]
    public async Task Its_days_are_in_order(string old, string @new, string message)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File("lesson.md", Lesson.Replace("2027-05-01", "2127-05-01", StringComparison.Ordinal).Replace(old.Replace("2027", "2127", StringComparison.Ordinal), @new, StringComparison.Ordinal));

        var result = await LearnAsync(repository);

        Assert.Null(result.Commit);
        Assert.StartsWith(message, Assert.Single(result.Report.Findings, finding => finding.CheckId == "FAC0701").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_lesson_of_a_tree_says_its_rule_or_that_there_is_none()
    {
        var tree = new MemoryTree(
            (".factory/lessons/a.md", Lesson), (".factory/lessons/b.md", LessonText.Good), (".factory/lessons/README.md", "x"), (".factory/lessons/c.txt", "x"));

        Assert.Equal(
            [(".factory/lessons/a.md", "no-check"), (".factory/lessons/b.md", "no-sync-wait")],
            (await LessonFolder.ReadAsync(tree, TestContext.Current.CancellationToken)).Select(kept => (kept.Path, kept.Lesson.Name)));
        Assert.Equal(
            2, (await Mistakes.InAsync(() => LessonFolder.ReadAsync(new MemoryTree((".factory/lessons/a.md", ""), (".factory/lessons/b.md", "")), TestContext.Current.CancellationToken))).Count);
    }

    [Theory]
    [InlineData("review: 2027-05-01, ", "", "l.md:5:11: the key 'review' is missing")]
    [InlineData("2027-05-01", "soon", "l.md:5:68: 'review' can't be 'soon'")]
    [InlineData(", owner: orders-team", "", "l.md:5:11: nobody answers for it")]
    [InlineData("no-check:", "rule: { id: a, pattern: b, message: c }\nno-check:", "l.md:6:11: a lesson has a rule, or a reason why no check can express it")]
    public void A_mistake_is_named_at_its_place(string old, string @new, string problem) =>
        Assert.Contains(Mistakes.In(() => LessonFile.Parse(Lesson.Replace(old, @new, StringComparison.Ordinal), "l.md")), line => line.StartsWith(problem, StringComparison.Ordinal));

    private static Task<LearnResult> LearnAsync(TempRepository repository) =>
        LearnGate.RunAsync(new(repository.Input with { Today = new(2026, 12, 1) }, new FileSource("lesson.md")), TempRepository.Cancellation);
}
