using Factory.Gates.Context;
using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;

namespace Factory.Gates.Tests.Learning;

public sealed class LearnBranchTests
{
    private const string Another = """
        ---
        incident: commit 4f1c2d3
        class: printing
        date: 2026-11-24
        stage: block
        rule:
          id: no-print
          pattern: Console.WriteLine(...)
          message: Print nothing.
        ---
        # It printed

        Nobody read it.

        ## Bad

        ```csharp
        Console.WriteLine(1);
        ```

        ## Good

        ```csharp
        log.Write(1);
        ```

        """;

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "GITHUB_ACTIONS")]
    public async Task On_a_server_or_when_asked_the_lesson_goes_to_a_branch_and_nothing_else_moves(bool asked, string server)
    {
        using var repository = await TempRepository.InitAsync(("src/a.cs", "class A;\n"));
        await repository.GitAsync("switch", "--quiet", "--detach");
        repository.File("src/a.cs", "class Unfinished;\n");
        repository.File("lesson.md", LessonText.Good);
        var before = await StateAsync(repository);

        var result = await LearnAsync(repository, asked, server);

        Assert.Equal("factory/learn/no-sync-wait", result.Branch);
        Assert.Equal(before, await StateAsync(repository));
        Assert.Equal(result.Commit, await repository.GitAsync("rev-parse", "factory/learn/no-sync-wait"));
        Assert.Equal(await repository.GitAsync("rev-parse", "HEAD"), await repository.GitAsync("rev-parse", "factory/learn/no-sync-wait^"));
        Assert.Contains("## What happened\n\nA request blocked on its own task", result.Description, StringComparison.Ordinal);
        Assert.Contains("0 hits in 1 commit", result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_wrote_ends_no_block_and_no_row_of_the_description()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        using var repository = await TempRepository.InitAsync(("src/a\n# b.cs", "class A { string Page() => LoadAsync().Result; }\n"));
        repository.File("lesson.md", LessonText.Good.Replace("stage: block", "stage: observe", StringComparison.Ordinal).Replace("\"Await", "\"``` and ~~~~ Await", StringComparison.Ordinal));

        var lines = (await LearnAsync(repository, true)).Description.Split('\n');

        Assert.Single(lines, line => line == "````yaml");
        Assert.Single(lines, line => line == "````");
        Assert.Single(lines, line => line.Contains("`src/a # b.cs`:1 | `.Result`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_branch_that_has_the_lesson_stays_as_it_is()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File("lesson.md", LessonText.Good);
        var first = await LearnAsync(repository, true);

        var second = await LearnAsync(repository, true);

        Assert.Null(second.Commit);
        Assert.Equal((first.Commit, first.Description), (await repository.GitAsync("rev-parse", second.Branch), second.Description));
    }

    [Fact]
    public async Task A_branch_that_holds_something_else_is_not_touched()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        await repository.GitAsync("branch", "factory/learn/no-sync-wait");
        repository.File("lesson.md", LessonText.Good);

        var problem = Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => LearnAsync(repository, true))).Problems);

        Assert.Equal("factory/learn/no-sync-wait", problem.Where);
        Assert.Equal(await repository.GitAsync("rev-parse", "main"), await repository.GitAsync("rev-parse", "factory/learn/no-sync-wait"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_who_learn_at_once_merge_without_a_conflict_and_the_context_is_fresh(bool hasLearned)
    {
        using var repository = await TempRepository.InitAsync(
            ("a.cs", "class A;\n"), (".factory/factory.yml", "version: 1\n"), ("AGENTS.md", ""));
        if (hasLearned)
        {
            repository.File("lesson.md", Another.Replace("WriteLine", "ReadLine", StringComparison.Ordinal).Replace("no-print", "no-read", StringComparison.Ordinal).Replace("# It printed", "# It read", StringComparison.Ordinal));
            await LearnAsync(repository, false);
        }

        await ContextRendering.WriteAsync(repository.Input, TempRepository.Cancellation);
        File.Delete(repository.File("lesson.md", ""));
        await repository.CommitAsync("Context");
        foreach (var (lesson, branch) in new[] { (LessonText.Good, "ada"), (Another, "bob") })
        {
            await repository.GitAsync("switch", "--quiet", "-c", branch, "main");
            repository.File("lesson.md", lesson);
            Assert.NotNull((await LearnAsync(repository, false)).Commit);
            File.Delete(repository.File("lesson.md", ""));
            await ContextRendering.CheckAsync(repository.Input, TempRepository.Cancellation);
        }

        await repository.GitAsync("switch", "--quiet", "main");
        await repository.GitAsync("merge", "--quiet", "--no-ff", "-m", "Ada", "ada");
        await repository.GitAsync("merge", "--quiet", "--no-ff", "-m", "Bob", "bob");

        await ContextRendering.CheckAsync(repository.Input, TempRepository.Cancellation);
        Assert.Contains("(.factory/rules)", repository.Read("AGENTS.md"), StringComparison.Ordinal);
        Assert.Equal(hasLearned ? 3 : 2, Directory.GetFiles(Path.Combine(repository.Root, ".factory", "rules"), "*.yml").Length);
    }

    private static Task<LearnResult> LearnAsync(TempRepository repository, bool onBranch, string server = "") => LearnGate.RunAsync(
        new(server.Length == 0 ? repository.Input : repository.Input with { Environment = new Dictionary<string, string> { [server] = "true" } }, new FileSource("lesson.md")) { OnBranch = onBranch },
        TempRepository.Cancellation);

    private static async Task<string> StateAsync(TempRepository repository) =>
        $"{await repository.GitAsync("status", "--porcelain")} {await repository.GitAsync("rev-parse", "HEAD", "main")} {Convert.ToHexString(await File.ReadAllBytesAsync(Path.Combine(repository.Root, ".git/index"), TempRepository.Cancellation))}";
}
