using System.Text;
using System.Text.RegularExpressions;
using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;
using Factory.Platform.Processes;

namespace Factory.Components.Tests;

/// <summary>The target that judges hits of rules, through the host, in process, on a real repository.</summary>
public sealed class JudgeTests : IDisposable
{
    private const string Evidence = ".factory/evidence/no-wait.yml";

    private readonly SmallRepository repository = new();

    public JudgeTests()
    {
        repository.Write(".factory/rules/no-wait.yml", "rules:\n  - { id: no-wait, message: Await it., severity: ERROR, languages: [csharp], pattern: $X.Result, metadata: { stage: warn } }\n");
        repository.Write(".factory/rules/no-wait.cs", "class T\n{\n    // ruleid: no-wait\n    int A(P p) => p.Result;\n    // ok: no-wait\n    int B(P p) => p.Value;\n}\n");
        repository.Write("src/Order.cs", "class Order\n{\n    int Ship(Page page) => page.Result;\n}\n");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task It_shows_what_is_open_and_records_what_is_said()
    {
        await CommitAsync();
        var open = await RunAsync();
        Assert.Equal((0, ""), (open.ExitCode, open.Errors));
        Assert.Contains("no-wait: warn, no hit judged; 1 open; active (1 exposure, 1 hit, canary passes)\n", open.Output, StringComparison.Ordinal);
        var hit = Regex.Match(open.Output, "  ([0-9a-f]{16}) src/Order.cs:3: page.Result").Groups[1].Value;

        var judged = await RunAsync("--rule", "no-wait", "--hit", hit, "--dismiss", "--reason", "no task");
        Assert.Contains($"dismissed: {hit} src/Order.cs\nno-wait: warn, 0 of 1 hits confirmed (Wilson 95 %: 0.00 to 0.79)\n", judged.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 judged\n", judged.Output, StringComparison.Ordinal);
        Assert.Contains("by: \"Ada\"", repository.Read(Evidence), StringComparison.Ordinal);

        Assert.EndsWith("1 rule, 0 hits to judge\n", (await RunAsync()).Output, StringComparison.Ordinal);
        Assert.Contains("no-wait: warn, 0 of 1 hits confirmed (Wilson 95 %: 0.00 to 0.79); 0 open; active", (await RunAsync("--list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_what_it_shows_and_tells_of_what_it_leaves_out()
    {
        repository.Write(".factory/rules/no-wait.yml", "rules:\n  - { id: no-wait, message: Await it., severity: ERROR, languages: [csharp], pattern: $X.Result, metadata: { stage: block } }\n");
        await CommitAsync();

        var run = await RunAsync();
        Assert.Contains("1 hit of rules that block is left out; --rule ID shows them\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 rule, 0 hits to judge\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 rule, 1 hit to judge\n", (await RunAsync("--list")).Output, StringComparison.Ordinal);
        Assert.EndsWith("1 rule, 1 hit to judge\n", (await RunAsync("--rule", "no-wait")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_confirms_what_the_history_mended()
    {
        await CommitAsync();
        repository.Write("src/Order.cs", "class Order;\n");
        await CommitAsync();

        var run = await RunAsync("--mended");

        Assert.EndsWith("1 judged\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("verdict: confirmed, by: \"history\"", repository.Read(Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_after_one_hit_at_a_time_until_there_are_no_more_answers()
    {
        repository.Write("src/Order.cs", "class Order\n{\n    int A(Page p) => p.Result;\n    int B(Page p) => p.Result;\n    int C(Page p) => p.Result;\n    int D(Page p) => p.Result;\n}\n");
        await CommitAsync();
        using var answers = new MemoryStream(Encoding.UTF8.GetBytes("what?\ns\nd\nd no task\n c \nq\n"));

        var run = await repository.RunAsync(new ShopBuild(), new StandardStreams(answers, Stream.Null), "Judge", "--interactive");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("2 judged\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(run.Output, "c to confirm"));
        var lines = repository.Read(Evidence).TrimEnd('\n').Split('\n');
        Assert.Single(lines, line => line.Contains("verdict: dismissed", StringComparison.Ordinal) && line.Contains("reason: \"no task\"", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains("verdict: confirmed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--rule: it is not said which rule is judged. Give --rule ID\n--hit: it is not said which hit is judged. Give --hit FINGERPRINT, as the report names it\n", "--confirm")]
    [InlineData("Judge: a hit is confirmed or dismissed. Give --confirm, or --dismiss with --reason\n", "--rule", "no-wait", "--hit", "0123456789abcdef")]
    [InlineData("Judge: a hit is confirmed or dismissed. Give --confirm, or --dismiss with --reason\n", "--rule", "no-wait", "--hit", "0123456789abcdef", "--confirm", "--dismiss")]
    [InlineData("--rule: there is no rule 'no-wat'. Did you mean 'no-wait'?\n", "--rule", "no-wat")]
    [InlineData("--hit: the rule 'no-wait' has no hit '0123456789abcdef'. ./build.sh Judge --rule no-wait shows its hits\n", "--rule", "no-wait", "--hit", "0123456789abcdef", "--confirm")]
    public async Task What_it_cannot_work_with_ends_it_with_2_and_all_mistakes(string mistakes, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((2, mistakes), (run.ExitCode, run.Errors));
        Assert.False(File.Exists(repository[Evidence]));
    }

    private async Task CommitAsync()
    {
        string[][] calls =
        [
            ["init", "--quiet", "--initial-branch=main"], ["config", "user.name", "Ada"], ["config", "user.email", "ada@example.com"],
            ["add", "--all"], ["commit", "--quiet", "--message", "Work"],
        ];
        foreach (var call in calls)
        {
            await ChildProcess.RunAsync(new("git", call, repository["."]), TestContext.Current.CancellationToken);
        }
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        repository.RunAsync(new ShopBuild(), ["Judge", .. arguments]);

    private sealed class ShopBuild : FactoryBuild, IJudge;
}
