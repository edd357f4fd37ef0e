namespace Factory.Git.Scratch;

/// <summary>A clone outside the user's folder, with room beside it. Disposing it removes everything; when the process is killed instead, the next scratch work on the same repository does.</summary>
public sealed class ScratchClone : IDisposable
{
    private readonly ScratchSlot slot;

    internal ScratchClone(ScratchSlot slot) => this.slot = slot;

    /// <summary>Where the clone is.</summary>
    public string Folder => Path.Combine(slot.Folder, "clone");

    /// <summary>An empty folder beside the clone.</summary>
    /// <param name="name">What it is called, shortly: sockets lie in it, whose paths may not be long.</param>
    public string Room(string name) => Directory.CreateDirectory(Path.Combine(slot.Folder, name)).FullName;

    /// <summary>Removes the clone and everything beside it.</summary>
    public void Dispose() => slot.Dispose();
}
