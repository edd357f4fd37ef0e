using Factory.Git.Commands;
using Factory.Git.Scratch;
using Factory.Platform.Files;

namespace Factory.Git.Hooks;

/// <summary>
/// Runs hooks in a scratch worktree as git does. A hook is code of the repository: whoever calls <see cref="RunAsync"/>
/// executes it, and nothing else of this project does.
/// </summary>
public sealed class HookTrial
{
    private readonly GitCommand git;

    internal HookTrial(GitCommand git) => this.git = git;

    /// <summary>The file that git would run here, executable or not; null where there is none. Nothing is run.</summary>
    public Task<string?> FindAsync(string hook, CancellationToken cancellation) => new HookFile(git).FindAsync(hook, cancellation);

    /// <summary>Writes a file and stages it, in the <see cref="ScratchWorktree"/> alone.</summary>
    public async Task StageAsync(string path, string text, CancellationToken cancellation)
    {
        AtomicFile.Write(RootedPath.Resolve(git.Folder, path), text);
        await git.OutputAsync(new("add", "--force", "--", path), cancellation);
    }

    /// <summary>Runs a hook; one that is missing, or that git passes over as not executable, ends with 0 as it does for git.</summary>
    public async Task<HookOutcome> RunAsync(string hook, CancellationToken cancellation)
    {
        var outcome = await git.TryAsync(new("hook", "run", "--ignore-missing", hook) { RunsHooks = true }, cancellation);
        return new(outcome.ExitCode, outcome.Output + outcome.Errors);
    }
}
