using Factory.Gates.Envelope.Globs;
using Factory.Gates.Judging;
using Factory.Git.Files;
using Factory.Git.Merges;

namespace Factory.Gates.Contracts;

/// <summary>Both sides of a merge, and what it gives.</summary>
/// <param name="Ours">The change.</param>
/// <param name="Theirs">What happened on the base branch since the change started.</param>
/// <param name="Merged">The files of the merge.</param>
/// <param name="LookedUp">The configuration keys and resources that the merge holds, by id; none where neither side takes one away.</param>
public sealed record MergeSides(MergeSide Ours, MergeSide Theirs, IFileTree Merged, IReadOnlySet<string> LookedUp)
{
    /// <summary>Reads both sides; null where the base branch has not moved, or where there is no merged tree.</summary>
    internal static async Task<MergeSides?> ReadAsync(GateContext context, MergeOutcome? merge, CancellationToken cancellation)
    {
        var start = context.Change.Base;
        if (merge?.TreeId is not { } tree || start.Commit == start.BaseTip)
        {
            return null;
        }

        var excluded = GlobSet.Of(context.Policy.Exclude);
        bool Counts(string path) => ContractFiles.Counts(path) && !excluded.Matches(path);

        var moved = await context.Repository.FilesBetweenAsync(start.Commit, start.BaseTip, cancellation);
        var merged = context.Repository.Tree(tree);
        var ours = await MergeSide.ReadAsync("the change", [.. context.Change.Files.Where(file => Counts(file.Path))], (context.BaseTree, context.Repository.WorkingTree), cancellation);
        var theirs = await MergeSide.ReadAsync("the base branch", [.. moved.Where(file => Counts(file.Path))], (context.BaseTree, context.Repository.Tree(start.BaseTip)), cancellation);
        var isNameGone = ours.Changes.Concat(theirs.Changes).Any(change => change.IsGone && LookedUpName.Of(change.Id) is not null);
        HashSet<string> none = [];
        return new(ours, theirs, merged, isNameGone ? await LookedUpAsync(merged, cancellation) : none);
    }

    private static async Task<HashSet<string>> LookedUpAsync(IFileTree merged, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in (await merged.ListAsync("", cancellation)).Where(ContractFiles.IsLookedUp))
        {
            found.UnionWith(ContractFiles.Read(path, await merged.ReadIfReadableAsync(path, cancellation) ?? "", cancellation).Select(contract => contract.Id));
        }

        return found;
    }
}
