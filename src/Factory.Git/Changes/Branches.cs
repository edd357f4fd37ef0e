using Factory.Git.Commands;

namespace Factory.Git.Changes;

/// <summary>Finds a branch that a clone may know twice: as its own and as the remote's.</summary>
internal sealed class Branches(Revisions revisions)
{
    /// <summary>
    /// The remote's, since that is what a change is merged into; the clone's own where it is the only one, or where the
    /// remote's is behind it. Null where there is neither.
    /// </summary>
    public async Task<BranchTip?> TipAsync(string branch, CancellationToken cancellation)
    {
        var remote = await revisions.ReferenceAsync($"refs/remotes/origin/{branch}", cancellation);
        var local = await revisions.ReferenceAsync($"refs/heads/{branch}", cancellation);
        if (remote is null || local is null)
        {
            return (remote, local) switch
            {
                ({ } only, _) => new($"origin/{branch}", only),
                (_, { } only) => new(branch, only),
                _ => null,
            };
        }

        return remote != local && await revisions.IsAncestorAsync(remote, local, cancellation)
            ? new(branch, local)
            : new($"origin/{branch}", remote);
    }

    /// <summary>Whether the branch itself is checked out: by name, or detached where it stands.</summary>
    public async Task<bool> IsCheckedOutAsync(string branch, string head, CancellationToken cancellation)
    {
        var current = await revisions.BranchAsync(cancellation);
        return current is null
            ? head == await revisions.ReferenceAsync($"refs/remotes/origin/{branch}", cancellation)
                || head == await revisions.ReferenceAsync($"refs/heads/{branch}", cancellation)
            : current == branch;
    }
}
