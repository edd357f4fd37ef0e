using Factory.Git.Changes;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Changes;

public sealed class BaseFinderTests : GitTests
{
    private const string Empty = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    [Fact]
    public async Task Is_the_empty_tree_before_the_first_commit() =>
        Assert.Equal(new ChangeBase(Empty, "the empty tree: there is no commit yet", Empty, OwnPolicy: true), await FindAsync());

    [Fact]
    public async Task Is_the_empty_tree_for_the_first_commit()
    {
        var head = await Folder.CommitAsync();

        Assert.Equal(new ChangeBase(Empty, "the empty tree: HEAD is the first commit", head, OwnPolicy: true), await FindAsync());
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("HEAD^")]
    public async Task Does_not_take_a_damaged_repository_for_a_new_one(string name)
    {
        await Folder.CommitAsync();
        await Folder.CommitAsync();
        var lost = await Folder.GitAsync("rev-parse", name);
        File.Delete(Folder.At($".git/objects/{lost[..2]}/{lost[2..]}"));

        Assert.Contains("missing or damaged", await FaultAsync(() => FindAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_first_parent_on_the_base_branch_itself()
    {
        var parent = await Folder.CommitAsync();
        var head = await Folder.CommitAsync();

        Assert.Equal(new ChangeBase(parent, "the first parent, on main itself", head, OwnPolicy: true), await FindAsync());
    }

    [Fact]
    public async Task Is_the_first_parent_where_the_base_branch_is_checked_out_without_its_name()
    {
        var parent = await Folder.CommitAsync();
        await Folder.CommitAsync();
        await Folder.GitAsync("checkout", "--quiet", "--detach");

        Assert.Equal((parent, true), await PlaceAsync());
    }

    [Fact]
    public async Task Is_the_merge_base_with_the_base_branch()
    {
        var (fork, tip, _) = await BranchOffAsync();

        Assert.Equal(new ChangeBase(fork, "merge base with main", tip, OwnPolicy: false), await FindAsync());
    }

    [Fact]
    public async Task Is_judged_by_the_base_on_a_new_branch_that_stands_where_the_base_does()
    {
        await Folder.CommitAsync();
        var head = await Folder.CommitAsync();
        await Folder.GitAsync("switch", "--quiet", "-c", "feature");

        Assert.Equal((head, false), await PlaceAsync());
    }

    [Fact]
    public async Task Prefers_the_remote_branch_unless_it_is_behind()
    {
        var (fork, tip, _) = await BranchOffAsync();
        await Folder.GitAsync("update-ref", "refs/remotes/origin/main", tip);
        Assert.Equal("merge base with origin/main", (await FindAsync()).Reason);

        await Folder.GitAsync("update-ref", "refs/remotes/origin/main", fork);
        Assert.Equal("merge base with main", (await FindAsync()).Reason);

        await Folder.GitAsync("branch", "-D", "main");
        Assert.Equal("merge base with origin/main", (await FindAsync()).Reason);
    }

    [Fact]
    public async Task Is_the_first_parent_where_there_is_no_base_branch()
    {
        var (fork, _, _) = await BranchOffAsync();
        await Folder.GitAsync("branch", "-D", "main");

        Assert.Equal(new ChangeBase(fork, "the first parent: there is no branch main here", fork, OwnPolicy: false), await FindAsync());
    }

    [Fact]
    public async Task Is_the_merge_base_with_what_the_user_names()
    {
        var (fork, tip, _) = await BranchOffAsync();
        await Folder.GitAsync("tag", "v1", tip);

        Assert.Equal(new ChangeBase(fork, "merge base with v1 (--base)", tip, OwnPolicy: false), await FindAsync("v1"));
    }

    [Theory]
    [InlineData("mian")]
    [InlineData("--upload-pack=touch gotcha")]
    [InlineData("main; touch gotcha")]
    [InlineData("$(touch gotcha)")]
    [InlineData("main:a.txt")]
    [InlineData("")]
    [InlineData("main\n")]
    [InlineData("main\0")]
    [InlineData("0000000000000000000000000000000000000000")]
    public async Task Refuses_a_name_that_is_no_commit(string name)
    {
        await Folder.CommitAsync("a.txt", "text");

        Assert.StartsWith("--base: ", await FaultAsync(() => FindAsync(name)), StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.At("gotcha")));
    }

    [Fact]
    public async Task Suggests_the_branch_that_was_meant()
    {
        await Folder.CommitAsync();

        Assert.Equal("--base: 'mian' names no commit of this repository. Did you mean 'main'?", await FaultAsync(() => FindAsync("mian")));
    }

    [Theory]
    [InlineData("GITHUB_BASE_REF", "release")]
    [InlineData("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/release")]
    [InlineData("SYSTEM_PULLREQUEST_TARGETBRANCH", "release")]
    public async Task Is_the_merge_base_with_the_target_of_the_pull_request(string variable, string value)
    {
        var (fork, tip, _) = await BranchOffAsync();
        await Folder.GitAsync("update-ref", "refs/remotes/origin/release", tip);

        Assert.Equal(
            new ChangeBase(fork, "merge base with origin/release, the target of the pull request", tip, OwnPolicy: false),
            await FindAsync(null, (variable, value)));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("main~1")]
    [InlineData("--all")]
    [InlineData("../heads/main")]
    [InlineData("main\0x")]
    public async Task Refuses_a_target_that_the_clone_does_not_know(string branch)
    {
        await BranchOffAsync();

        Assert.StartsWith("GITHUB_BASE_REF: ", await FaultAsync(() => FindAsync(null, ("GITHUB_BASE_REF", branch))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_tip_before_the_push_to_the_base_branch()
    {
        var before = await Folder.CommitAsync();
        await Folder.CommitAsync();
        var head = await Folder.CommitAsync();

        Assert.Equal(
            new ChangeBase(before, "the tip of main before the push", head, OwnPolicy: true),
            await PushedAsync($$"""{ "ref": "refs/heads/main", "before": "{{before}}" }"""));
    }

    [Theory]
    [InlineData("""{ "ref": "refs/heads/main", "before": "0000000000000000000000000000000000000000" }""")]
    [InlineData("""{ "ref": "refs/heads/main", "before": "1234567890123456789012345678901234567890" }""")]
    [InlineData("""{ "ref": "refs/heads/main", "before": "--all" }""")]
    [InlineData("""{ "ref": "refs/heads/main", "before": 7 }""")]
    [InlineData("""{ "ref": "refs/heads/main" }""")]
    [InlineData("[]")]
    public async Task Falls_back_where_the_push_tells_nothing(string json)
    {
        var parent = await Folder.CommitAsync();
        await Folder.CommitAsync();

        Assert.Equal(parent, (await PushedAsync(json)).Commit);
    }

    [Fact]
    public async Task Is_never_an_earlier_state_of_the_branch_that_is_judged()
    {
        var (fork, _, before) = await BranchOffAsync();
        await Folder.CommitAsync();

        Assert.Equal(fork, (await PushedAsync($$"""{ "ref": "refs/heads/feature", "before": "{{before}}" }""")).Commit);
    }

    [Fact]
    public async Task Names_the_place_where_the_event_is_not_JSON()
    {
        await Folder.CommitAsync();

        Assert.StartsWith($"{Folder.Outside("event.json")}:2:3: ", await FaultAsync(() => PushedAsync("{\n  oops")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_clone_is_too_shallow_for_the_merge_base()
    {
        await BranchOffAsync();
        using var clone = await Folder.CloneAsync("--depth=1", "--no-single-branch", "--branch=feature");
        var repository = await clone.OpenAsync();

        var fault = await FaultAsync(() => repository.FindBaseAsync(GitFolder.Ask(), Cancellation));

        Assert.Contains("git fetch --unshallow", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_clone_is_too_shallow_for_the_parent()
    {
        await Folder.CommitAsync();
        await Folder.CommitAsync();
        using var clone = await Folder.CloneAsync("--depth=1");
        var repository = await clone.OpenAsync();

        Assert.Contains("too shallow", await FaultAsync(() => repository.FindBaseAsync(GitFolder.Ask(), Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_tip_of_the_base_branch_where_no_history_is_shared()
    {
        var tip = await Folder.CommitAsync("a.txt", "one");
        await Folder.GitAsync("switch", "--quiet", "--orphan", "stray");
        await Folder.CommitAsync("b.txt", "two");

        Assert.Equal(new ChangeBase(tip, "main: it shares no history with HEAD", tip, OwnPolicy: false), await FindAsync());
    }

    private async Task<ChangeBase> FindAsync(string? explicitBase = null, params (string Name, string Value)[] environment) =>
        await (await Folder.OpenAsync()).FindBaseAsync(GitFolder.Ask(explicitBase, environment), Cancellation);

    private async Task<(string Commit, bool OwnPolicy)> PlaceAsync()
    {
        var found = await FindAsync();
        return (found.Commit, found.OwnPolicy);
    }

    private async Task<ChangeBase> PushedAsync(string json)
    {
        await File.WriteAllTextAsync(Folder.Outside("event.json"), json, Cancellation);
        return await FindAsync(null, ("GITHUB_EVENT_NAME", "push"), ("GITHUB_EVENT_PATH", Folder.Outside("event.json")));
    }

    /// <summary>main: fork - tip; feature, which is checked out: fork - head.</summary>
    private async Task<(string Fork, string Tip, string Head)> BranchOffAsync()
    {
        var fork = await Folder.CommitAsync("Fork");
        var tip = await Folder.CommitAsync("Tip");
        await Folder.GitAsync("switch", "--quiet", "-c", "feature", fork);
        return (fork, tip, await Folder.CommitAsync("Head"));
    }
}
