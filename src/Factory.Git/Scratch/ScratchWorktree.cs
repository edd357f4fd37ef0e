using Factory.Git.Commands;
using Factory.Git.Hooks;

namespace Factory.Git.Scratch;

/// <summary>
/// A commit or tree checked out outside the user's folder, to be built and tested there. Disposing it removes all
/// trace; when the process is killed instead, the next scratch work on the same repository does.
/// </summary>
public sealed class ScratchWorktree : IAsyncDisposable
{
    private readonly ScratchSlot slot;
    private readonly WorktreeRegistrations registrations;

    internal ScratchWorktree(ScratchSlot slot, WorktreeRegistrations registrations, GitCommand git)
    {
        (this.slot, this.registrations) = (slot, registrations);
        Hooks = new(git.At(slot.Folder));
    }

    /// <summary>Where the files are.</summary>
    public string Folder => slot.Folder;

    /// <summary>The hooks that git would run here.</summary>
    public HookTrial Hooks { get; }

    /// <summary>Removes the folder and git's memory of it.</summary>
    public ValueTask DisposeAsync()
    {
        registrations.Remove(slot.Name);
        slot.Dispose();
        return ValueTask.CompletedTask;
    }
}
