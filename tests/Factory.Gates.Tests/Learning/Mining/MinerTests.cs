using Factory.Gates.Learning.Mining;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;

namespace Factory.Gates.Tests.Learning.Mining;

public sealed class MinerTests : IAsyncLifetime
{
    private const string Waiver = "- { rule: no-wait, path: 'src/**', owner: shop, reason: It must ship, expires: 2030-01-01 }\n";

    private TempRepository git = null!;

    public async ValueTask InitializeAsync() => git = await TempRepository.InitAsync(("README.md", "# Shop\n"));

    public ValueTask DisposeAsync()
    {
        git.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_history_without_trouble_proposes_nothing()
    {
        await CommitAsync("a.cs", "int a = 1;\n", "Add a");
        await CommitAsync("a.cs", "int a = 2;\n", "Make it two");

        Assert.Empty(await ProposalsAsync());
    }

    [Fact]
    public async Task A_revert_is_proposed_with_what_it_takes_back()
    {
        var added = await CommitAsync("a.cs", "int a = 1;\n", "Add a");
        var revert = await RevertAsync(added);

        var proposal = Assert.Single(await ProposalsAsync());
        Assert.Equal((MineKind.Revert, $"./build.sh Learn --fix {revert}"), (proposal.Kind, proposal.Next));
        Assert.Equal([added, revert], Ids(proposal));
        Assert.Equal(["a.cs"], proposal.Paths);
    }

    [Fact]
    public async Task A_revert_that_was_taken_back_cancels_out_and_one_of_that_counts_again()
    {
        var added = await CommitAsync("a.cs", "int a = 1;\n", "Add a");
        var first = await RevertAsync(added);
        var second = await RevertAsync(first);
        Assert.Empty(await ProposalsAsync());

        var third = await RevertAsync(second);
        Assert.Equal([added, first, second, third], Ids(Assert.Single(await ProposalsAsync())));
    }

    [Fact]
    public async Task A_revert_without_an_id_is_resolved_by_the_subject()
    {
        await CommitAsync("a.cs", "int a = 1;\n", "Add a (#7)");
        var near = await CommitAsync("a.cs", "int a = 2;\n", "Add a (#8)");
        var revert = await CommitAsync("a.cs", "int a = 1;\n", "Revert \"Add a (#8)\" (#9)");
        Assert.Equal([near, revert], Ids(Assert.Single(await ProposalsAsync())));

        await CommitAsync("a.cs", "int a = 2;\n", "Reapply \"Add a (#8)\" (#10)");
        Assert.Empty(await ProposalsAsync());
    }

    [Fact]
    public async Task One_revert_of_several_commits_is_one_proposal()
    {
        var one = await CommitAsync("a.cs", "int a = 1;\n", "Add a");
        var two = await CommitAsync("b.cs", "int b = 1;\n", "Add b");
        git.File("a.cs", "");
        var revert = await CommitAsync("b.cs", "", $"Back to the start\n\nThis reverts commit {one}.\nThis reverts commit {two[..10]}.");

        Assert.Equal(new[] { one, two, revert }.Order(), Ids(Assert.Single(await ProposalsAsync())).Order());
    }

    [Fact]
    public async Task A_fix_of_lines_that_were_just_written_is_proposed_although_lines_moved_in_between()
    {
        await CommitAsync("a.cs", "int old = 0;\n", "Start");
        var written = await CommitAsync("a.cs", "int old = 0;\nint wrong = Load();\n", "Add the loading");
        await CommitAsync("a.cs", "int first = 1;\nint second = 2;\nint old = 0;\nint wrong = Load();\n", "Add above");
        var fix = await CommitAsync("a.cs", "int first = 1;\nint second = 2;\nint old = 0;\nint right = Load();\n", "Fix the loading");

        var proposal = Assert.Single(await ProposalsAsync());
        Assert.Equal((MineKind.FixAfterFix, $"./build.sh Learn --fix {fix}"), (proposal.Kind, proposal.Next));
        Assert.Equal([written, fix], Ids(proposal));
    }

    [Theory]
    [InlineData("Fix the loading", "{\n}\n", "{ \n}\n")]
    [InlineData("Fix the loading", "using A;\n", "using B;\n")]
    [InlineData("Add a prefix", "int a = 1;\n", "int a = 2;\n")]
    public async Task What_says_nothing_or_mends_nothing_is_not_proposed(string subject, string before, string after)
    {
        await CommitAsync("a.cs", before, "Write");
        await CommitAsync("a.cs", after, subject);

        Assert.Empty(await ProposalsAsync());
    }

    [Fact]
    public async Task Lines_older_than_the_days_are_no_quick_fix()
    {
        await CommitAtAsync("2026-01-01T00:00:00Z", "a.cs", "int a = 1;\n", "Write");
        await CommitAtAsync("2026-01-11T00:00:00Z", "a.cs", "int a = 2;\n", "Fix a");

        Assert.Empty((await RunAsync(days: 9)).Proposals);
        Assert.Single((await RunAsync(days: 11)).Proposals);
    }

    [Fact]
    public async Task Where_a_fix_changes_code_and_tests_the_code_says_what_was_wrong()
    {
        git.File("src/a.cs", "int a = 1;\n");
        await CommitAtAsync("2026-01-01T00:00:00Z", "Tests/ATests.cs", "int t = 1;\n", "Write");
        await CommitAtAsync("2026-06-01T00:00:00Z", "Tests/ATests.cs", "int t = 2;\n", "Add a case");
        git.File("src/a.cs", "int a = 2;\n");
        await CommitAtAsync("2026-06-02T00:00:00Z", "Tests/ATests.cs", "int t = 3;\n", "Fix a");

        Assert.Empty(await ProposalsAsync());
    }

    [Fact]
    public async Task What_a_hotfix_brought_is_proposed_from_merges_branches_and_picks()
    {
        await git.GitAsync("checkout", "--quiet", "-b", "hotfix/1.0.1");
        var merged = await CommitAsync("a.cs", "int a = 1;\n", "Stop the loss");
        await git.GitAsync("checkout", "--quiet", "main");
        await git.GitAsync("merge", "--quiet", "--no-ff", "-m", "Merge branch 'hotfix/1.0.1'", "hotfix/1.0.1");
        await git.GitAsync("branch", "--quiet", "-D", "hotfix/1.0.1");
        await git.GitAsync("checkout", "--quiet", "-b", "hotfix-2");
        var open = await CommitAsync("b.cs", "int b = 1;\n", "Stop the leaking money");
        await git.GitAsync("checkout", "--quiet", "main");
        await git.GitAsync("tag", "hotfix-of-a-folder", "HEAD^{tree}");
        var picked = await CommitAsync("c.cs", "int c = 1;\n", $"Ship early\n\n(cherry picked from commit {merged})");

        var proposals = await ProposalsAsync();

        Assert.All(proposals, proposal => Assert.Equal(MineKind.Hotfix, proposal.Kind));
        Assert.Equal(new[] { merged, open, picked }.Order(), proposals.Select(proposal => Ids(proposal)[^1]).Order());
        Assert.Contains(proposals, proposal => Ids(proposal).SequenceEqual([merged, picked]));
    }

    [Fact]
    public async Task A_finding_that_came_back_into_the_baseline_is_proposed()
    {
        const string Entry = """[{ "check": "FAC0407", "subject": "T:Shop.Cart", "count": 1 }]""";
        var accepted = await CommitAsync(".factory/baseline.json", Entry, "Accept");
        var mended = await CommitAsync(".factory/baseline.json", "[]", "Mend");
        Assert.Empty(await ProposalsAsync());
        await CommitAsync(".factory/baseline.json", "this is not JSON", "Break");
        var back = await CommitAsync(".factory/baseline.json", Entry, "Accept again");

        var proposal = Assert.Single(await ProposalsAsync());
        Assert.Equal(MineKind.Reopened, proposal.Kind);
        Assert.Equal([accepted, mended, back], Ids(proposal));
        Assert.Matches("^./build.sh Learn --finding [0-9a-f]{16}$", proposal.Next);
    }

    [Fact]
    public async Task Broken_glass_is_a_trailer_or_a_waiver_that_came_with_its_code()
    {
        await CommitAsync("a.cs", "int a = 1;\n", "Talk\n\nBreak-Glass: is only talked of\n\nPlan: 1");
        var forced = await CommitAsync("a.cs", "int a = 2;\n", "Ship\n\nText\n\nPlan: 1\nBreak-Glass: production is down");
        git.File(".factory/waivers.yml", Waiver);
        await CommitAsync("lib/a.cs", "int l = 1;\n", "Waive what is elsewhere");
        git.File(".factory/waivers.yml", Waiver.Replace("no-wait", "no-sleep", StringComparison.Ordinal));
        var waived = await CommitAsync("src/a.cs", "int s = 1;\n", "Waive at once");

        var proposals = await ProposalsAsync();

        Assert.Equal(new[] { forced, waived }.Order(), proposals.Select(proposal => Ids(proposal)[0]).Order());
        Assert.All(proposals, proposal => Assert.Equal((MineKind.BreakGlass, "./build.sh Learn --lesson FILE"), (proposal.Kind, proposal.Next)));
        Assert.Contains("production is down", string.Join(' ', proposals.SelectMany(proposal => proposal.Reasons)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_again_in_one_file_comes_first_and_then_what_is_small_and_CSharp()
    {
        await RevertAsync(await CommitAsync("notes.txt", "one\n", "Add notes"));
        await RevertAsync(await CommitAsync("small.cs", "int a = 1;\n", "Add small"));
        await RevertAsync(await CommitAsync("again.cs", "int a = 1;\n", "Add again"));
        await RevertAsync(await CommitAsync("again.cs", "int b = 1;\n", "Add once more"));
        foreach (var number in Enumerable.Range(0, 12))
        {
            git.File($"large{number}.cs", "int a = 1;\n");
        }

        await RevertAsync(await CommitAsync("large.cs", "int a = 1;\n", "Add large"));

        Assert.Equal(
            ["Add again", "Add large", "Add notes", "Add once more", "Add small"],
            (await ProposalsAsync()).Select(proposal => proposal.Commits[0].Subject).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["again.cs", "again.cs", "small.cs"],
            (await ProposalsAsync()).Take(3).Select(proposal => proposal.Paths[0]));
        Assert.Equal(await TextAsync(), await TextAsync());
    }

    [Fact]
    public async Task A_hostile_subject_is_shown_as_one_harmless_line()
    {
        var added = await CommitAsync("a.cs", "int a = 1;\n", $"##vso[task.fail] \u001b[31m\u202Egnp {new string('x', 300)}");
        await RevertAsync(added);

        var shown = Assert.Single(await ProposalsAsync()).Commits[0].Subject;
        Assert.DoesNotContain("##vso[", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(shown, letter => char.IsControl(letter) || letter == '\u202E');
        Assert.InRange(shown.Length, 1, 110);
    }

    [Fact]
    public async Task Numbers_that_make_no_sense_are_named_all_at_once()
    {
        var repository = await git.OpenAsync();
        var mistake = await Assert.ThrowsAsync<InvalidInputException>(() => Miner.RunAsync(new(repository) { Days = 0, Commits = -1 }, TempRepository.Cancellation));

        Assert.Equal(2, mistake.Problems.Count);
    }

    [Fact]
    public async Task The_reports_say_what_was_looked_at_and_what_to_type()
    {
        await RevertAsync(await CommitAsync("a`.cs", "int a = 1;\n", "Add `a`"));
        var report = await RunAsync();

        Assert.Equal(["1 proposal: 1 revert.", "3 commits read; 0 of 0 fixes looked at for lines at most 30 days old."], MiningTable.Lines(report).TakeLast(2));
        Assert.Contains($"          {report.Proposals[0].Next}", MiningTable.Lines(report));
        Assert.Contains("\"kind\": \"revert\"", MiningJson.Text(report), StringComparison.Ordinal);
        Assert.Contains("- in `a'.cs`\n", MiningMarkdown.Text(report), StringComparison.Ordinal);
        MiningJson.Write(report, git.File("out/Mine.json", ""));
        MiningMarkdown.Write(report, git.File("out/Mine.md", ""));
        Assert.Equal((MiningJson.Text(report), MiningMarkdown.Text(report)), (git.Read("out/Mine.json"), git.Read("out/Mine.md")));
        Assert.Equal("There is nothing to propose.", MiningTable.Lines(new([]) { IsShallow = true })[0]);
    }

    private static IReadOnlyList<string> Ids(MiningProposal proposal) => [.. proposal.Commits.Select(commit => commit.Id)];

    private async Task<string> TextAsync() => MiningJson.Text(await RunAsync());

    private async Task<IReadOnlyList<MiningProposal>> ProposalsAsync() => (await RunAsync()).Proposals;

    private async Task<MiningReport> RunAsync(int days = 30) => await Miner.RunAsync(new(await git.OpenAsync()) { Days = days }, TempRepository.Cancellation);

    private async Task<string> RevertAsync(string commit)
    {
        await git.GitAsync("revert", "--no-edit", commit);
        return await git.GitAsync("rev-parse", "HEAD");
    }

    private async Task<string> CommitAsync(string path, string text, string message)
    {
        git.File(path, text);
        await git.CommitAsync(message);
        return await git.GitAsync("rev-parse", "HEAD");
    }

    /// <summary>Git takes the committer's time from its environment only; written as an object, a commit can have any.</summary>
    private async Task CommitAtAsync(string time, string path, string text, string message)
    {
        var made = await CommitAsync(path, text, message);
        var parent = await git.GitAsync("rev-parse", "HEAD^");
        var seconds = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds();
        var person = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Tess Tester <tess@example.com> {seconds} +0000");
        var file = Path.Combine(git.Root, ".git", "made");
        await File.WriteAllTextAsync(
            file, $"tree {await git.GitAsync("rev-parse", $"{made}^{{tree}}")}\nparent {parent}\nauthor {person}\ncommitter {person}\n\n{message}\n", TempRepository.Cancellation);
        await git.GitAsync("reset", "--quiet", "--hard", await git.GitAsync("hash-object", "-t", "commit", "-w", file));
    }
}
