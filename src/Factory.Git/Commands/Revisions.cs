using Factory.Model.Faults;

namespace Factory.Git.Commands;

/// <summary>Turns names into commits. A name may come from anyone: it is never an option, and never more than a name.</summary>
internal sealed class Revisions(GitCommand git)
{
    /// <summary>Whether git may see it at all: an argument ends at a NUL, so that what is checked would not be what is used.</summary>
    public static bool IsName(string text) => !text.Any(char.IsControl);

    /// <summary>The commit that is checked out; null where there is none yet.</summary>
    public Task<string?> HeadAsync(CancellationToken cancellation) => WholeAsync("HEAD", cancellation);

    /// <summary>The commit that a commit-ish names; null where it names none.</summary>
    public Task<string?> CommitAsync(string name, CancellationToken cancellation) => ObjectAsync(name, "commit", cancellation);

    /// <summary>The tree that a tree-ish names; null where it names none.</summary>
    public Task<string?> TreeAsync(string name, CancellationToken cancellation) => ObjectAsync(name, "tree", cancellation);

    /// <summary>The commit of a reference by its exact full name; null where there is no such reference.</summary>
    public async Task<string?> ReferenceAsync(string reference, CancellationToken cancellation) =>
        IsName(reference) ? await git.WordUnlessRefusedAsync(new("show-ref", "--verify", "--hash", "--", reference), cancellation) : null;

    /// <summary>The branch that is checked out; null when HEAD is detached.</summary>
    public async Task<string?> BranchAsync(CancellationToken cancellation)
    {
        const string Branches = "refs/heads/";
        var reference = await git.WordOrNothingAsync(new("symbolic-ref", "--quiet", "HEAD"), cancellation);
        return reference?.StartsWith(Branches, StringComparison.Ordinal) == true ? reference[Branches.Length..] : null;
    }

    /// <summary>The first parent of a commit; null where it has none.</summary>
    public Task<string?> ParentAsync(string commit, CancellationToken cancellation) => WholeAsync($"{commit}^1", cancellation);

    /// <summary>The best common ancestor; null where there is none.</summary>
    public Task<string?> MergeBaseAsync(string left, string right, CancellationToken cancellation) =>
        git.WordOrNothingAsync(new("merge-base", left, right), cancellation);

    public async Task<bool> IsAncestorAsync(string older, string newer, CancellationToken cancellation) =>
        (await git.TryAsync(new("merge-base", "--is-ancestor", older, newer), cancellation)).ExitCode == 0;

    public async Task<bool> IsShallowAsync(CancellationToken cancellation) =>
        await git.WordAsync(new("rev-parse", "--is-shallow-repository"), cancellation) == "true";

    /// <summary>The id of a tree without files; it depends on the repository's hash.</summary>
    public Task<string> EmptyTreeAsync(CancellationToken cancellation) =>
        git.WordAsync(new("hash-object", "-t", "tree", "--stdin"), cancellation);

    /// <summary>Short names of references below the given folders, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(int parts, string[] folders, CancellationToken cancellation)
    {
        var names = await git.OutputAsync(new(["for-each-ref", $"--format=%(refname:lstrip={parts})", .. folders]), cancellation);
        return [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    /// <summary>A commit that is not there because there is none: one that is damaged must not count as a beginning.</summary>
    private async Task<string?> WholeAsync(string name, CancellationToken cancellation)
    {
        var commit = await CommitAsync(name, cancellation);
        return commit is null && await git.WordUnlessRefusedAsync(new("rev-parse", "--verify", "--quiet", "--end-of-options", name), cancellation) is { } id
            ? throw new InvalidInputException("git", $"the commit {id} is missing or damaged", "See `git fsck`, or clone the repository again")
            : commit;
    }

    private async Task<string?> ObjectAsync(string name, string type, CancellationToken cancellation) =>
        IsName(name)
            ? await git.WordUnlessRefusedAsync(new("rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{{type}}}"), cancellation)
            : null;
}
