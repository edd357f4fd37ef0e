using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Envelope;

public sealed class EnvelopeReaderTests
{
    private const string Policy = PolicyFile.RelativePath;
    private static readonly string Commit = new('a', 40);
    private static readonly MemoryTree Strict = new((Policy, "version: 1\ngates: { build-review: { coverage: 90 } }"));
    private static readonly MemoryTree Loose = new((Policy, "version: 1\ngates: { build-review: { coverage: 0 } }"));

    [Fact]
    public async Task The_judge_comes_from_the_base()
    {
        var reading = await ReadAsync(Loose, Strict, ownPolicy: false);

        Assert.Equal(90, reading.Policy.Coverage);
        Assert.Equal(".factory/factory.yml of the base aaaaaaaaaaaa", reading.Reason);
        Assert.Equal(0, reading.Own.Policy.Coverage);
    }

    [Fact]
    public async Task On_the_base_branch_the_trees_own_policy_counts()
    {
        var reading = await ReadAsync(Strict, Loose, ownPolicy: true);

        Assert.Equal(90, reading.Policy.Coverage);
        Assert.Contains("the working tree's", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_without_policy_leaves_it_to_the_tree()
    {
        var reading = await ReadAsync(Strict, new MemoryTree(), ownPolicy: false);

        Assert.Equal(90, reading.Policy.Coverage);
        Assert.EndsWith("the base aaaaaaaaaaaa has none", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_can_be_mended_where_the_base_has_a_malformed_one()
    {
        var reading = await ReadAsync(Strict, new MemoryTree((Policy, "version: x")), ownPolicy: false);

        Assert.Equal(90, reading.Policy.Coverage);
        Assert.EndsWith("is malformed", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_that_removes_the_policy_is_still_judged_by_the_base() =>
        Assert.Equal(90, (await ReadAsync(new MemoryTree(), Strict, ownPolicy: false)).Policy.Coverage);

    [Fact]
    public async Task Names_the_mistakes_of_every_file_at_once()
    {
        var tree = new MemoryTree(
            (Policy, "version: x"),
            (".factory/plans/0001-a.md", "no plan"),
            (".factory/decisions/0001-a.md", "no decision"),
            (".factory/waivers.yml", "a: b"));

        Assert.Equal(
            [".factory/factory.yml:1:10", ".factory/plans/0001-a.md:1:1", ".factory/decisions/0001-a.md:1:1", ".factory/waivers.yml:1:1"],
            (await Mistakes.InAsync(() => EnvelopeReader.ReadOwnAsync(tree, TestContext.Current.CancellationToken)))
                .Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_module_that_claims_no_file_is_a_mistake()
    {
        var tree = new MemoryTree((Policy, "version: 1\nmodules:\n  A: [src/A/**]\n  B: [src/B/**]"), ("src/A/a.cs", ""));

        Assert.Equal(
            [".factory/factory.yml:4:3: the module 'B' claims no files: nothing matches src/B/**. Correct its globs, or remove it"],
            await Mistakes.InAsync(() => EnvelopeReader.ReadOwnAsync(tree, TestContext.Current.CancellationToken)));
    }

    private static async Task<EnvelopeReading> ReadAsync(MemoryTree tree, MemoryTree baseTree, bool ownPolicy)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var own = await EnvelopeReader.ReadOwnAsync(tree, cancellation);
        return await EnvelopeReader.ReadAsync(own, new(Commit, "merge base with main", Commit, ownPolicy), baseTree, cancellation);
    }
}
