using Factory.Gates.Envelope;
using Factory.Git;
using Factory.Git.Changes;
using Factory.Model.Faults;

namespace Factory.Gates.Judging;

/// <summary>
/// Finds where a change starts. Which branch is the base branch is the policy's word, and the change may edit the policy: its
/// own word counts only where the remote's default branch, or else the state it would start from, says the same.
/// </summary>
internal static class BaseBranch
{
    public static async Task<ChangeBase> FindStartAsync(Repository repository, GateInput input, string named, CancellationToken cancellation)
    {
        var start = await FindAsync(named);
        var judge = await repository.RemoteDefaultAsync(cancellation) ?? start.Commit;
        var agreed = await NamedAtAsync(repository, judge, cancellation);
        return agreed is null || agreed == named ? start : await FindAsync(agreed);

        Task<ChangeBase> FindAsync(string branch) => repository.FindBaseAsync(new(input.Base, branch, input.Environment), cancellation);
    }

    /// <summary>Null where that state has no policy, or one that can't be read.</summary>
    private static async Task<string?> NamedAtAsync(Repository repository, string commit, CancellationToken cancellation)
    {
        try
        {
            return await repository.Tree(commit).ReadAsync(PolicyFile.RelativePath, cancellation) is { } text
                ? PolicyFile.Parse(text).BaseBranch
                : null;
        }
        catch (InvalidInputException)
        {
            // A change that mends a malformed policy must be able to pass; EnvelopeReader says so in its reason.
            return null;
        }
    }
}
