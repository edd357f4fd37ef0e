using Factory.Git.Commands;

namespace Factory.Git.Hooks;

/// <summary>Finds the file of a hook as git does: below <c>core.hooksPath</c>, else in the repository's own folder.</summary>
internal sealed class HookFile(GitCommand git)
{
    /// <summary>Its full path, executable or not; null where there is none.</summary>
    public async Task<string?> FindAsync(string hook, CancellationToken cancellation)
    {
        // Every other call of git has hooks off, so that it would answer with the path of none.
        var path = await git.WordAsync(new("rev-parse", "--path-format=absolute", "--git-path", $"hooks/{hook}") { RunsHooks = true }, cancellation);
        return File.Exists(path) ? path : null;
    }
}
