using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;

namespace Factory.Components.Tests;

/// <summary>The target that renders the envelope, through the host, in process, on a real repository.</summary>
public sealed class ContextTests : IDisposable
{
    private readonly SmallRepository repository = new();

    public ContextTests()
    {
        repository.Write(".factory/factory.yml", "version: 1\nmodules: { Shop: [src/**] }\n");
        repository.Write(".factory/plans/0001-export.md", "---\nid: 1\ntitle: Export\nstatus: proposed\nscope: { paths: [src/**] }\n---\n");
        repository.Write("src/Order.cs", "class Order;\n");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task It_writes_the_files_and_says_which_are_stale()
    {
        var stale = await RunAsync("--check");
        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("AGENTS.md: not what .factory/ says now. Run ./build.sh Context and commit it", stale.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(repository["AGENTS.md"]));

        var written = await RunAsync();
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("written: AGENTS.md\n", written.Output, StringComparison.Ordinal);
        Assert.Contains("- Shop is src/** (modules.Shop)\n", repository.Read("AGENTS.md"), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("--check")).ExitCode);
    }

    [Fact]
    public async Task It_ends_with_the_digest_that_a_plan_names()
    {
        var stale = await RunAsync("--check", "--verbosity", "quiet");
        var written = await RunAsync("--verbosity", "quiet");
        var digest = repository.Read("AGENTS.md").Split("(envelope ")[1].Split(')')[0];
        var again = await RunAsync("--check", "--verbosity", "quiet");

        Assert.Matches("^[0-9a-f]{12}$", digest);
        Assert.Equal($"written: AGENTS.md\nenvelope: {digest}\n", written.Output);
        Assert.Equal((1, $"envelope: {digest}\n"), (stale.ExitCode, stale.Output));
        Assert.Equal((0, $"envelope: {digest}\n"), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task It_prints_nothing_but_the_slice_where_the_host_is_quiet()
    {
        var ofPlan = await RunAsync("--plan-id", "1", "--verbosity", "quiet");
        Assert.StartsWith("## Plan\n\n- Plan 1 (proposed): Export (plan 1, .factory/plans/0001-export.md)\n", ofPlan.Output, StringComparison.Ordinal);

        var ofPaths = await RunAsync("--paths", "src", "docs", "--verbosity", "quiet");
        Assert.StartsWith("## Work\n", ofPaths.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(repository["AGENTS.md"]));
    }

    [Fact]
    public async Task A_slice_is_kept_in_no_file_and_can_not_be_stale()
    {
        var run = await RunAsync("--check", "--plan-id", "1");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--check: a slice is printed and kept in no file. Leave out --check, or --plan-id and --paths", run.Errors, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        repository.RunAsync(new ShopBuild(), ["Context", .. arguments]);

    private sealed class ShopBuild : FactoryBuild, IContext, IScan;
}
