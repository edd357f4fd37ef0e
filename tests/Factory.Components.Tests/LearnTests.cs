using System.Text;
using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;
using Factory.Platform.Processes;

namespace Factory.Components.Tests;

/// <summary>Learn through the host, in process, on a real repository.</summary>
public sealed class LearnTests : IDisposable
{
    private const string Bad = "class Clock\n{\n    object Now()\n    {\n        return DateTime.Now;\n    }\n}\n";

    private readonly SmallRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_fix_is_proposed_on_a_branch_of_its_own()
    {
        await FixedAsync();

        var run = await repository.RunAsync(new LearningBuild(), "Learn", "--fix", "HEAD", "--class", "clock");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("Stage block: no hit beside the incident", run.Output, StringComparison.Ordinal);
        Assert.Contains("The branch factory/learn/date-time-now holds it", run.Output, StringComparison.Ordinal);
        Assert.Equal(("Mend the clock", "learn: date-time-now Mend the clock"), (await GitAsync("log", "-1", "--format=%s"), await GitAsync("log", "-1", "--format=%s", "factory/learn/date-time-now")));
        Assert.Equal("", await GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task A_lesson_that_was_begun_stays_beside_the_description_of_its_branch()
    {
        const string Begun = "artifacts/factory/learn/date-time-now.md";
        await FixedAsync();
        await repository.RunAsync(new LearningBuild(), "Learn", "--fix", "HEAD");
        var kept = (await GitAsync("ls-tree", "-r", "--name-only", "factory/learn/date-time-now", ".factory/lessons/")).Trim();
        repository.Write(Begun, await GitAsync("show", $"factory/learn/date-time-now:{kept}"));
        await GitAsync("branch", "--quiet", "-D", "factory/learn/date-time-now");

        var first = await repository.RunAsync(new LearningBuild(), "Learn", "--lesson", Begun, "--branch");
        var second = await repository.RunAsync(new LearningBuild(), "Learn", "--lesson", Begun, "--branch");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("date-time-now.pull-request.md describes it", second.Output, StringComparison.Ordinal);
        Assert.Contains("learned before", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_at_the_terminal_sees_the_candidates_and_chooses()
    {
        await FixedAsync();

        var run = await AskAsync("1\n", "Learn", "--fix", "HEAD", "--interactive");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("1. date-time-now: Mend the clock", run.Output, StringComparison.Ordinal);
        Assert.Contains("   pattern: DateTime.Now", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 hits in the code as it stands", run.Output, StringComparison.Ordinal);
        Assert.Equal("learn: date-time-now Mend the clock", await GitAsync("log", "-1", "--format=%s"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("99\n")]
    [InlineData("one\n")]
    public async Task Who_chooses_nothing_learns_nothing(string answer)
    {
        await FixedAsync();

        var run = await AskAsync(answer, "Learn", "--fix", "HEAD", "--interactive");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no candidate was chosen, so nothing is learned", run.Errors, StringComparison.Ordinal);
        Assert.Equal("Mend the clock", await GitAsync("log", "-1", "--format=%s"));
    }

    [Fact]
    public async Task A_miss_that_is_covered_is_nothing_to_do()
    {
        repository.Write(".factory/rules/no-now.yml", "rules:\n  - { id: no-now, message: Give the time., severity: ERROR, languages: [csharp], pattern: DateTime.Now }\n");
        repository.Write(".factory/rules/no-now.cs", "class T\n{\n    // ruleid: no-now\n    object A() => DateTime.Now;\n    // ok: no-now\n    object B() => Clock.Now;\n}\n");
        await FixedAsync();

        var run = await repository.RunAsync(new LearningBuild(), "Learn", "--missed", "HEAD", "--rule", "no-now");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("'no-now' is not silent there; nothing to do", run.Output, StringComparison.Ordinal);
        Assert.Equal("Mend the clock", await GitAsync("log", "-1", "--format=%s"));
    }

    [Theory]
    [InlineData("more than one thing is given to learn from: --fix COMMIT, --mine", "--fix", "HEAD", "--mine")]
    [InlineData("there is no terminal to ask on", "--fix", "HEAD", "--interactive")]
    [InlineData("nothing is given to learn from. Give one of --lesson FILE, --fix COMMIT")]
    [InlineData("no report has a finding", "--finding", "0123456789abcdef")]
    [InlineData("there is no such file", "--review", "review.json")]
    [InlineData("'x' is no rule of this repository", "--missed", "HEAD", "--rule", "x")]
    public async Task What_can_not_be_learned_ends_with_2(string message, params string[] arguments)
    {
        await FixedAsync();

        var run = await repository.RunAsync(new LearningBuild(), ["Learn", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    private async Task FixedAsync()
    {
        await GitAsync("init", "--quiet", "--initial-branch=main");
        await GitAsync("config", "user.name", "Tess Tester");
        await GitAsync("config", "user.email", "tess@example.com");
        await CommitAsync("Begin", Bad);
        await CommitAsync("Mend the clock", Bad.Replace("Now;", "UtcNow;", StringComparison.Ordinal));
    }

    private async Task CommitAsync(string message, string text)
    {
        repository.Write("src/Clock.cs", text);
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "-m", message);
    }

    private async Task<(int ExitCode, string Output, string Errors)> AskAsync(string answer, params string[] arguments)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(answer));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await BuildHost.RunAsync(new LearningBuild(), new(arguments, new Dictionary<string, string>(), repository["."], output, errors)
        {
            Streams = new(input, Stream.Null),
            IsTerminal = true,
        });
        return (exitCode, output.ToString(), errors.ToString());
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        var outcome = await ChildProcess.RunAsync(new("git", arguments, repository["."]), TestContext.Current.CancellationToken);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return outcome.Output.TrimEnd('\n');
    }

    private sealed class LearningBuild : FactoryBuild, ILearn;
}
