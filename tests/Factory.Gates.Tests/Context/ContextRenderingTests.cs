using Factory.Gates.Context;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;

namespace Factory.Gates.Tests.Context;

public sealed class ContextRenderingTests
{
    private const string Files = "context: { files: [AGENTS.md, .cursor/rules/factory.mdc] }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_each_file_of_the_policy_once()
    {
        using var git = await RepositoryAsync(Files, ("AGENTS.md", "# Mine\n"));

        var first = await ContextRendering.WriteAsync(git.Input, Cancellation);
        var second = await ContextRendering.WriteAsync(git.Input, Cancellation);

        Assert.Equal(["AGENTS.md", ".cursor/rules/factory.mdc"], first.Written);
        Assert.Empty(second.Written);
        Assert.Equal(first.Text, second.Text);
        Assert.StartsWith("<!-- factory:begin: rendered by ./build.sh Context from .factory/ (envelope ", first.Text, StringComparison.Ordinal);
        Assert.Equal($"# Mine\n\n{first.Text}\n", await ReadAsync(git, "AGENTS.md"));
        Assert.Equal($"---\ndescription: The rails of this repository\nalwaysApply: true\n---\n\n{first.Text}\n", await ReadAsync(git, ".cursor/rules/factory.mdc"));
    }

    [Fact]
    public async Task A_check_writes_nothing_and_names_every_file_that_is_stale()
    {
        using var git = await RepositoryAsync(Files);

        var missing = await Assert.ThrowsAsync<BlockedException>(() => ContextRendering.CheckAsync(git.Input, Cancellation));
        Assert.Equal("AGENTS.md, .cursor/rules/factory.mdc: not what .factory/ says now. Run ./build.sh Context and commit it", missing.Message);
        Assert.False(File.Exists(At(git, "AGENTS.md")));

        await ContextRendering.WriteAsync(git.Input, Cancellation);
        Assert.Empty((await ContextRendering.CheckAsync(git.Input, Cancellation)).Written);

        git.Write((".factory/decisions/0004-pages.md", Shop.Files.Single(file => file.Path.EndsWith("0004-pages.md", StringComparison.Ordinal)).Text.Replace("Why.", "Because.", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<BlockedException>(() => ContextRendering.CheckAsync(git.Input, Cancellation));
    }

    [Fact]
    public async Task A_slice_is_that_of_the_plan_or_of_the_paths()
    {
        using var git = await RepositoryAsync("");

        var ofPlan = await ContextRendering.SliceAsync(git.Input with { PlanId = 12 }, [], Cancellation);
        var ofPaths = await ContextRendering.SliceAsync(git.Input, ["./src/Web/", "src/Ordering/Store.cs"], Cancellation);
        var ofGlob = await ContextRendering.SliceAsync(git.Input, ["src/W*/**"], Cancellation);
        var all = await ContextRendering.SliceAsync(git.Input, ["."], Cancellation);

        Assert.StartsWith("## Plan\n\n- Plan 12 ", ofPlan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("decision 4", ofPlan.Text, StringComparison.Ordinal);
        Assert.Contains("decision 4", ofPaths.Text, StringComparison.Ordinal);
        Assert.Contains("decision 3", ofPaths.Text, StringComparison.Ordinal);
        Assert.Contains("decision 4", ofGlob.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("decision 3", ofGlob.Text, StringComparison.Ordinal);
        Assert.Contains("modules.docs", all.Text, StringComparison.Ordinal);
        Assert.True(ofPlan.Tokens > 100);
    }

    [Fact]
    public async Task Mistakes_of_the_call_are_named_all_at_once()
    {
        using var git = await RepositoryAsync("");

        Assert.Equal(
            ["--paths: '../x' is no path: '.' and '..' are not folders of the repository. Start at the root of the repository", "--paths: 'a[b]' is no path: character classes are not supported. Use ?, * or {a,b}"],
            await Mistakes.InAsync(() => ContextRendering.SliceAsync(git.Input, ["../x", "a[b]"], Cancellation)));
        Assert.Equal(
            ["--paths: a slice is that of a plan or that of paths. Give --plan-id or --paths"],
            await Mistakes.InAsync(() => ContextRendering.SliceAsync(git.Input with { PlanId = 12 }, ["src"], Cancellation)));
        Assert.Equal(
            ["--plan-id: there is no plan 13 in .factory/plans. Use one of: 12"],
            await Mistakes.InAsync(() => ContextRendering.SliceAsync(git.Input with { PlanId = 13 }, [], Cancellation)));
    }

    [Fact]
    public async Task What_is_too_large_is_blocked_before_anything_is_written()
    {
        using var git = await RepositoryAsync("context: { tokens: 100 }");

        var blocked = await Assert.ThrowsAsync<BlockedException>(() => ContextRendering.WriteAsync(git.Input, Cancellation));

        Assert.Contains("context: tokens: of .factory/factory.yml allows 100. Cut ", blocked.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(At(git, "AGENTS.md")));
    }

    [Fact]
    public async Task Files_that_can_not_be_kept_are_named_all_at_once_and_none_is_written()
    {
        using var git = await RepositoryAsync("context: { files: [AGENTS.md, CLAUDE.md, GEMINI.md] }", ("GEMINI.md", "<!-- factory:end -->\n"));
        File.CreateSymbolicLink(At(git, "CLAUDE.md"), "AGENTS.md");

        Assert.Equal(
            [
                "CLAUDE.md: this is a symbolic link. Name the file that it points to in context: files:",
                "GEMINI.md:1: the marker factory:end has no factory:begin above it. Add the line <!-- factory:begin --> above the block",
            ],
            await Mistakes.InAsync(() => ContextRendering.WriteAsync(git.Input, Cancellation)));
        Assert.False(File.Exists(At(git, "AGENTS.md")));
    }

    private static Task<GitFolder> RepositoryAsync(string policy, params (string Path, string Text)[] more) => GitFolder.TopicAsync(
        [.. Shop.Files.Select(file => file.Path == ".factory/factory.yml" ? (file.Path, $"{file.Text}\n{policy}\n") : file), .. more]);

    private static string At(GitFolder git, string path) => Path.Combine(git.Input.Root, path);

    private static Task<string> ReadAsync(GitFolder git, string path) => File.ReadAllTextAsync(At(git, path), Cancellation);
}
