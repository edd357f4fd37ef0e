using Factory.Git.Commands;
using Factory.Git.Scratch;

namespace Factory.Git.Changes;

/// <summary>Compares the working tree, as a tree of its own, with the base.</summary>
internal sealed class ChangeReader(GitCommand git, Revisions revisions, WorkingTreeSnapshot snapshot)
{
    private static readonly string[] Difference =
    [
        "diff-tree", "-r", "-M50%", "-l1000", "--no-ext-diff", "--no-textconv", "--no-color", "--diff-algorithm=histogram", "-O/dev/null",
    ];

    public async Task<ChangeSet> ReadAsync(ChangeBase start, CancellationToken cancellation)
    {
        var tree = await snapshot.TreeIdAsync(cancellation);
        var head = await revisions.HeadAsync(cancellation) ?? "";
        return new(start, head, await FilesAsync(start.Commit, tree, cancellation), await PlansAsync(start.Commit, head, cancellation));
    }

    /// <summary>The files that differ between two trees or commits, by path.</summary>
    public async Task<IReadOnlyList<FileChange>> FilesAsync(string from, string to, CancellationToken cancellation)
    {
        var raw = await git.OutputAsync(new([.. Difference, "--raw", "--numstat", "-z", from, to]) { Raw = true }, cancellation);
        var patch = await git.OutputAsync(new([.. Difference, "--patch", "-U0", "--diff-filter=MRT", from, to]) { Raw = true }, cancellation);
        var (changes, added) = RawChange.Parse(raw);
        var sections = new Queue<IReadOnlyList<LineRange>>(PatchLines.Parse(patch));

        return [.. changes.Select(change => Change(change, Lines(change))).OrderBy(file => file.Path, StringComparer.Ordinal)];

        IReadOnlyList<LineRange> Lines(RawChange change) => change.Kind switch
        {
            ChangeKind.Added => added.GetValueOrDefault(change.Path) is > 0 and var count ? [new(1, count)] : [],
            ChangeKind.Deleted => [],
            _ => [.. Enumerable.Range(0, change.PatchSections).SelectMany(_ => sections.Dequeue())],
        };
    }

    private static FileChange Change(RawChange change, IReadOnlyList<LineRange> lines) => new(
        change.Path,
        change.Kind,
        change.Kind == ChangeKind.Added ? null : change.OldPath,
        change.IsFile ? lines : []);

    private async Task<IReadOnlyList<int>> PlansAsync(string from, string head, CancellationToken cancellation)
    {
        if (head.Length == 0)
        {
            return [];
        }

        // The empty tree is no commit to exclude: the change is all of history then.
        string[] range = await revisions.CommitAsync(from, cancellation) is null ? [head] : [head, $"^{from}"];
        return await new PlanTrailers(git).ReadAsync(range, cancellation);
    }
}
