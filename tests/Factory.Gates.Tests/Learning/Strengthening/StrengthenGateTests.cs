using Factory.Gates.Learning;
using Factory.Gates.Learning.Strengthening;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning.Strengthening;

public sealed class StrengthenGateTests
{
    private const string RulePath = ".factory/rules/no-sleep.yml";

    private const string Rule = """
        rules:
          - id: no-sleep
            message: Wait for what you wait for
            severity: ERROR
            languages: [csharp]
            pattern: Thread.Sleep(100)
            metadata:
              stage: block
              lesson: .factory/lessons/2026-11-23-no-sleep.md

        """;

    private const string Test = """
        class Example
        {
            void Run()
            {
                // ruleid: no-sleep
                Thread.Sleep(100);
                // ok: no-sleep
                Thread.Yield();
            }
        }

        """;

    [Fact]
    public async Task The_weakest_widening_that_holds_is_committed_with_what_was_missed()
    {
        using var repository = await MissedAsync("Thread.Sleep(250);");
        var missed = await repository.GitAsync("rev-parse", "HEAD");
        await MendAsync(repository);

        var (result, notes) = await RunAsync(repository, missed, "no-sleep");
        await repository.GitAsync("switch", "--quiet", "--create", "topic");
        repository.File("src/Other.cs", "class Other\n{\n    void Go()\n    {\n        Thread.Sleep(7);\n    }\n}\n");
        var outcome = Assert.Single(await Sources.LearnedRules.RulesAsync(repository), outcome => outcome.Check.Id == "no-sleep");

        Assert.NotNull(result.Commit);
        Assert.Equal(
            $"learn: no-sleep strengthened\n\nMissed: {missed}\nLesson: .factory/lessons/2026-11-23-no-sleep.md\nStage: block",
            string.Join('\n', (await repository.GitAsync("log", "-1", "--format=%B", "main")).Split('\n').TakeWhile(line => !line.StartsWith("Backtest", StringComparison.Ordinal))));
        Assert.Equal(".factory/rules/no-sleep.cs\n.factory/rules/no-sleep.yml", await repository.GitAsync("show", "--name-only", "--format=", "main"));
        Assert.Contains("// ruleid: no-sleep\n        Thread.Sleep(250);", repository.Read(".factory/rules/no-sleep.cs"), StringComparison.Ordinal);
        Assert.StartsWith("silent at src/Work.cs:5: ", notes[0], StringComparison.Ordinal);
        Assert.EndsWith(": holds", notes[^1], StringComparison.Ordinal);
        Assert.Equal(Severity.Error, Assert.Single(outcome.Findings).Severity);
    }

    [Fact]
    public async Task The_commit_that_mended_the_mistake_tells_it_too()
    {
        using var repository = await MissedAsync("Thread.Sleep(250);");
        await MendAsync(repository);

        Assert.NotNull((await RunAsync(repository, "HEAD", "no-sleep")).Result.Commit);
    }

    [Theory]
    [InlineData("Wait(Thread.Sleep(250));", "Wait(250);")]
    [InlineData("Thread.Sleep(250);", "Thread.Sleep(1, 2);")]
    public async Task What_is_covered_once_is_not_widened_again(string made, string mended)
    {
        using var repository = await MissedAsync(made);
        repository.File("src/Work.cs", $"class Work\n{{\n    void Go()\n    {{\n        {mended}\n    }}\n}}\n");
        await repository.CommitAsync("Mend it");
        var mend = await repository.GitAsync("rev-parse", "HEAD");
        await RunAsync(repository, mend, "no-sleep");
        var head = await repository.GitAsync("rev-parse", "HEAD");

        var (result, notes) = await RunAsync(repository, mend, "no-sleep");

        Assert.Null(result);
        Assert.Equal("'no-sleep' is not silent there; nothing to do", Assert.Single(notes));
        Assert.NotEqual(mend, head);
        Assert.Equal((head, ""), (await repository.GitAsync("rev-parse", "HEAD"), await repository.GitAsync("status", "--porcelain")));
        Assert.DoesNotContain(mended, repository.Read(".factory/rules/no-sleep.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    string First() => Read(() => Thread.Sleep(250));", "class Missed\n{\n// ruleid: no-sleep\n    string First() => Read(() => Thread.Sleep(250));\n}")]
    [InlineData("    public void Go()\n    {\n        Thread.Sleep(250);\n    }", "Run()\n    {\n// ruleid: no-sleep\n        Thread.Sleep(250);\n    }\n}")]
    public async Task A_member_is_shown_in_a_class_and_a_statement_in_a_method(string member, string shown)
    {
        using var repository = await MissedAsync("Go();");
        repository.File("src/More.cs", $"class More\n{{\n{member}\n}}\n");
        await repository.CommitAsync("More");
        repository.File("src/More.cs", $"class More\n{{\n{member.Replace("Thread.Sleep(250)", "Yield()", StringComparison.Ordinal)}\n}}\n");
        await repository.CommitAsync("Mend it");

        await RunAsync(repository, "HEAD", "no-sleep");

        Assert.Contains(shown, repository.Read(".factory/rules/no-sleep.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_widening_holds_nothing_is_committed()
    {
        using var repository = await MissedAsync("Thread.Sleep(250);");
        repository.File("src/Many.cs", "class Many\n{\n    void Go()\n    {\n        Thread.Sleep(3);\n    }\n}\n");
        await repository.CommitAsync("Sleep more");
        var head = await repository.GitAsync("rev-parse", "HEAD");

        var answer = await Assert.ThrowsAsync<BlockedException>(() => RunAsync(repository, "HEAD~1", "no-sleep"));

        Assert.Contains("'no-sleep' was not strengthened", answer.Message, StringComparison.Ordinal);
        Assert.Equal((head, ""), (await repository.GitAsync("rev-parse", "HEAD"), await repository.GitAsync("status", "--porcelain")));
    }

    [Theory]
    [InlineData("HEAD", "no-slep", "--rule: 'no-slep' is no rule of this repository. Did you mean 'no-sleep'?")]
    [InlineData("nowhere", "no-sleep", "--missed: 'nowhere' names no commit of this repository")]
    [InlineData("HEAD,HEAD~1", "no-sleep", "--missed: 2 commits are named")]
    [InlineData("HEAD", "no-sleep", "nothing that the commit changed is near to what 'no-sleep' matches")]
    public async Task What_can_not_be_asked_is_a_mistake_of_the_user(string commit, string rule, string message)
    {
        using var repository = await MissedAsync("Thread.Sleep(100);");
        repository.File("README.md", "Read more.\n");
        await repository.CommitAsync("Words");

        Assert.Contains(message, Assert.Single(await Mistakes.InAsync(() => RunAsync(repository, commit, rule))), StringComparison.Ordinal);
    }

    private static async Task<TempRepository> MissedAsync(string statement)
    {
        var repository = await TempRepository.InitAsync((RulePath, Rule), (".factory/rules/no-sleep.cs", Test), ("src/Work.cs", "class Work;\n"), ("README.md", "Read me.\n"));
        repository.File("src/Work.cs", $"class Work\n{{\n    void Go()\n    {{\n        {statement}\n    }}\n}}\n");
        await repository.CommitAsync("Work");
        return repository;
    }

    private static async Task MendAsync(TempRepository repository)
    {
        repository.File("src/Work.cs", "class Work\n{\n    void Go()\n    {\n    }\n}\n");
        await repository.CommitAsync("Mend it");
    }

    private static async Task<(LearnResult Result, IReadOnlyList<string> Notes)> RunAsync(TempRepository repository, string commit, string rule)
    {
        var notes = new List<string>();
        return ((await StrengthenGate.RunAsync(new(repository.Input, commit, rule) { Note = notes.Add }, TempRepository.Cancellation))!, notes);
    }
}
