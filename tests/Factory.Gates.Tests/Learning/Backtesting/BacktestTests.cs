using Factory.Gates.Learning.Backtesting;
using Factory.Gates.Tests.Infra;
using Factory.Patterns.Rules;

namespace Factory.Gates.Tests.Learning.Backtesting;

public sealed class BacktestTests : IAsyncLifetime
{
    private const string Mistake = "var a = Load().Result;\n";

    private static readonly Rule Waits = RuleOf("waits", @"\w+\(\)\.Result");

    private TempRepository git = null!;

    public async ValueTask InitializeAsync() => git = await TempRepository.InitAsync(("README.md", "# Shop\n"));

    public ValueTask DisposeAsync()
    {
        git.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Names_the_commit_and_line_that_added_a_match()
    {
        await CommitAsync("a.cs", "// one\n");
        var commit = await CommitAsync("a.cs", $"// one\n{Mistake}");
        await CommitAsync("a.cs", $"// one\n\n    {Mistake}// and more\n");

        Assert.Equal([new BacktestHit(commit, "a.cs", 2, "Load().Result")], (await RunAsync()).Hits);
    }

    [Fact]
    public async Task What_was_there_before_is_not_added()
    {
        await CommitAsync("a.cs", $"{Mistake}// between\n{Mistake}// end\n");
        var commit = await CommitAsync("a.cs", $"{Mistake}// between\n{Mistake}{Mistake}// end\n");

        Assert.Equal([(commit, 4)], (await RunAsync(most: 1)).Hits.Select(hit => (hit.Commit, hit.Line)));
    }

    [Theory]
    [InlineData("M\n---\nM\n", "x\nN\ny\nM\n---\nM\n", 2)]
    [InlineData("M\n---\nM\n", "M\nN\n---\nM\n", 2)]
    [InlineData("M\n---\nM\n", "M\n---\ny\nN\nx\nM\n", 4)]
    [InlineData("M\n---\nM\n", "M\n---\nx\nM\nx\nN\nx\n", 6)]
    public async Task Of_several_matches_of_one_text_the_one_beside_the_others_is_new(string before, string after, int line)
    {
        await CommitAsync("a.cs", Text(before));
        await CommitAsync("a.cs", Text(after));

        Assert.Equal([line], (await RunAsync(most: 1)).Hits.Select(hit => hit.Line));

        static string Text(string pattern) => pattern.Replace("M\n", Mistake, StringComparison.Ordinal).Replace("N\n", Mistake, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_is_the_commit_that_took_the_match_out_of_its_file()
    {
        await CommitAsync("a.cs", $"{Mistake}{Mistake}");
        await git.GitAsync("mv", "a.cs", "b.cs");
        await git.CommitAsync("Rename");
        var mended = await CommitAsync("b.cs", Mistake);

        Assert.Equal(
            [(HitFate.Stands, ""), (HitFate.Removed, mended)],
            (await RunAsync()).Hits.Select(hit => (hit.Fate, hit.RemovedBy)).Order());
    }

    [Fact]
    public async Task A_match_in_a_file_that_is_deleted_is_not_mended()
    {
        await CommitAsync("a.cs", Mistake);
        await git.GitAsync("rm", "--quiet", "a.cs");
        await git.CommitAsync("Delete");

        var hit = Assert.Single((await RunAsync()).Hits);
        Assert.Equal((HitFate.Deleted, await HeadAsync()), (hit.Fate, hit.RemovedBy));
    }

    [Fact]
    public async Task What_moves_out_of_a_deleted_file_is_neither_added_nor_taken_away()
    {
        var commit = await CommitAsync("a.cs", $"// a\n{Mistake}// b\n// c\n");
        await git.GitAsync("rm", "--quiet", "a.cs");
        await CommitAsync("b.cs", $"// quite\n// another\n// text\n// here\n{Mistake}");

        Assert.Equal([(commit, HitFate.Stands)], (await RunAsync()).Hits.Select(hit => (hit.Commit, hit.Fate)));
    }

    [Fact]
    public async Task What_only_a_merge_took_away_is_lost()
    {
        await CommitAsync("a.cs", "// one\n");
        await git.GitAsync("checkout", "--quiet", "-b", "side");
        await CommitAsync("a.cs", $"// one\n{Mistake}");
        await git.GitAsync("checkout", "--quiet", "main");
        await CommitAsync("b.cs", "// two\n");
        await git.GitAsync("merge", "--quiet", "--no-ff", "--no-commit", "side");
        git.File("a.cs", "// merged\n");
        await git.CommitAsync("Merge");

        Assert.Equal([HitFate.Lost], (await RunAsync()).Hits.Select(hit => hit.Fate));
    }

    [Fact]
    public async Task What_a_comment_lets_stand_is_no_hit()
    {
        await CommitAsync("a.cs", $"{Mistake.TrimEnd()} // nosemgrep: waits\n");

        Assert.Empty((await RunAsync()).Hits);
    }

    [Fact]
    public async Task Exposures_are_the_commits_that_wrote_files_of_the_rule()
    {
        var first = await CommitAsync("a.cs", "// one\n");
        await CommitAsync("a.txt", Mistake);
        await CommitAsync("old/a.cs", Mistake);
        await CommitAsync("made/a.cs", Mistake);
        await CommitAsync(".factory/rules/a.cs", Mistake);
        git.File(".factory/factory.yml", "version: 1\nrules:\n  exclude: ['made/**']\n");

        var found = await RunAsync(rule: RuleOf("waits", @"\w+\(\)\.Result", "{ include: ['*.cs'], exclude: [old] }"));

        Assert.Equal([first], found.Exposures);
        Assert.Empty(found.Hits);
    }

    [Fact]
    public async Task Each_content_is_matched_once_however_many_rules_and_commits_there_are()
    {
        await CommitAsync("a.cs", Mistake);
        await CommitAsync("b.cs", Mistake);
        await CommitAsync("a.cs", "// mended\n");
        await CommitAsync("a.cs", Mistake);

        var report = await Backtest.RunAsync(await CorpusAsync(), [Waits, RuleOf("waits", "Load")], Cancellation);

        Assert.Equal((2, 5, 0), (report.Contents, report.Commits, report.Unread));
        Assert.Equal([3, 3], report.Rules.Select(rule => rule.Hits.Count));
        Assert.True(report is { Characters: > 0, ProcessorTime.Ticks: > 0, SecondsPerMegabyte: > 0, IsShallow: false });
    }

    [Fact]
    public async Task A_content_that_nests_too_deep_is_counted_and_says_nothing()
    {
        await CommitAsync("deep.cs", $"class A {{ int a = {new string('(', 100_000)}1{new string(')', 100_000)}; }}");
        await CommitAsync("a.cs", $"class B {{ void C() {{ {Mistake} }} }}");

        var rule = Assert.Single(RuleFile.Parse("r.yml", "rules:\n  - { id: r, languages: [csharp], severity: ERROR, message: m, pattern: $X.Result }"));
        var report = await Backtest.RunAsync(await CorpusAsync(), [rule, RuleOf("any", "[(]1")], Cancellation);

        Assert.Equal(["a.cs"], report.Rules[0].Hits.Select(hit => hit.Path));
    }

    private static CancellationToken Cancellation => TempRepository.Cancellation;

    private static Rule RuleOf(string id, string regex, string paths = "{ exclude: ['*.md'] }") => Assert.Single(RuleFile.Parse(
        "r.yml", $"rules:\n  - {{ id: {id}, languages: [regex], severity: ERROR, message: m, paths: {paths}, pattern-regex: '{regex}' }}"));

    private async Task<string> CommitAsync(string path, string text)
    {
        git.File(path, text);
        await git.CommitAsync($"Write {path}");
        return await HeadAsync();
    }

    private Task<string> HeadAsync() => git.GitAsync("rev-parse", "HEAD");

    private async Task<BacktestCorpus> CorpusAsync(int most = 100) => await BacktestCorpus.ReadAsync(await git.OpenAsync(), "HEAD", most, Cancellation);

    private async Task<RuleBacktest> RunAsync(int most = 100, Rule? rule = null) =>
        Assert.Single((await Backtest.RunAsync(await CorpusAsync(most), [rule ?? Waits], Cancellation)).Rules);
}
