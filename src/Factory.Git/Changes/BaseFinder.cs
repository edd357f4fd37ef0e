using Factory.Git.Commands;
using Factory.Model.Faults;

namespace Factory.Git.Changes;

/// <summary>Decides where a change starts: what the user says, what the CI service says, what the branches say.</summary>
internal sealed class BaseFinder(Revisions revisions)
{
    private readonly Branches branches = new(revisions);

    public async Task<ChangeBase> FindAsync(BaseRequest request, CancellationToken cancellation)
    {
        if (await revisions.HeadAsync(cancellation) is not { } head)
        {
            return await NothingBeforeAsync("the empty tree: there is no commit yet", cancellation);
        }

        return await ExplicitAsync(request, head, cancellation)
            ?? await PullRequestAsync(request, head, cancellation)
            ?? await PushAsync(request, head, cancellation)
            ?? await BranchesAsync(request, head, cancellation);
    }

    private async Task<ChangeBase?> ExplicitAsync(BaseRequest request, string head, CancellationToken cancellation)
    {
        if (request.Explicit is not { } name)
        {
            return null;
        }

        var commit = await revisions.CommitAsync(name, cancellation);
        if (commit is null)
        {
            var known = await revisions.NamesAsync(2, ["refs/heads", "refs/remotes", "refs/tags"], cancellation);
            throw new InvalidInputException("--base", $"'{name}' names no commit of this repository", Nearest.Suggest(name, known.Append("HEAD~1").Take(50)));
        }

        var own = await branches.IsCheckedOutAsync(request.BaseBranch, head, cancellation);
        return await MergeBaseAsync(head, new(name, commit), " (--base)", cancellation) with { OwnPolicy = own };
    }

    private async Task<ChangeBase?> PullRequestAsync(BaseRequest request, string head, CancellationToken cancellation)
    {
        if (CiHints.Target(request.Environment) is not var (variable, branch))
        {
            return null;
        }

        var tip = await branches.TipAsync(branch, cancellation) ?? throw new InvalidInputException(
            variable,
            $"this clone does not know the target branch '{branch}'",
            "Fetch it: `git fetch origin` (on GitHub: fetch-depth: 0 for actions/checkout)");
        return await MergeBaseAsync(head, tip, ", the target of the pull request", cancellation);
    }

    private async Task<ChangeBase?> PushAsync(BaseRequest request, string head, CancellationToken cancellation)
    {
        if (CiHints.TipBeforePush(request.Environment, request.BaseBranch) is not { } before)
        {
            return null;
        }

        var known = await revisions.CommitAsync(before, cancellation);
        var start = known is null ? null : await revisions.MergeBaseAsync(known, head, cancellation);
        if (start is null)
        {
            // A forced push may have dropped that commit; a shallow clone may only not have it.
            return await revisions.IsShallowAsync(cancellation) ? throw TooShallow(before) : null;
        }

        return new(start, $"the tip of {request.BaseBranch} before the push", head, OwnPolicy: true);
    }

    private async Task<ChangeBase> BranchesAsync(BaseRequest request, string head, CancellationToken cancellation)
    {
        if (await branches.IsCheckedOutAsync(request.BaseBranch, head, cancellation))
        {
            return await ParentAsync(head, $"the first parent, on {request.BaseBranch} itself", cancellation) with { BaseTip = head, OwnPolicy = true };
        }

        return await branches.TipAsync(request.BaseBranch, cancellation) is { } tip
            ? await MergeBaseAsync(head, tip, "", cancellation)
            : await ParentAsync(head, $"the first parent: there is no branch {request.BaseBranch} here", cancellation);
    }

    private async Task<ChangeBase> MergeBaseAsync(string head, BranchTip tip, string remark, CancellationToken cancellation)
    {
        if (await revisions.MergeBaseAsync(tip.Commit, head, cancellation) is { } common)
        {
            return new(common, $"merge base with {tip.Name}{remark}", tip.Commit, OwnPolicy: false);
        }

        return await revisions.IsShallowAsync(cancellation)
            ? throw TooShallow(tip.Name)
            : new(tip.Commit, $"{tip.Name}{remark}: it shares no history with HEAD", tip.Commit, OwnPolicy: false);
    }

    private async Task<ChangeBase> ParentAsync(string head, string reason, CancellationToken cancellation)
    {
        if (await revisions.ParentAsync(head, cancellation) is { } parent)
        {
            return new(parent, reason, parent, OwnPolicy: false);
        }

        return await revisions.IsShallowAsync(cancellation)
            ? throw TooShallow("the first parent of HEAD")
            : await NothingBeforeAsync("the empty tree: HEAD is the first commit", cancellation);
    }

    private async Task<ChangeBase> NothingBeforeAsync(string reason, CancellationToken cancellation)
    {
        var empty = await revisions.EmptyTreeAsync(cancellation);
        return new(empty, reason, empty, OwnPolicy: true);
    }

    private static InvalidInputException TooShallow(string missing) => new(
        "git",
        $"this clone is too shallow to reach {missing}",
        "Fetch the history: `git fetch --unshallow` (on GitHub: fetch-depth: 0 for actions/checkout)");
}
