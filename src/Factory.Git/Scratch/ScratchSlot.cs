using Factory.Platform.Files;

namespace Factory.Git.Scratch;

/// <summary>A place of its own for one piece of work; the lock beside it says that the work still goes on.</summary>
internal sealed class ScratchSlot(string folder, FileLock alive) : IDisposable
{
    /// <summary>Where to work. It does not exist until someone makes it.</summary>
    public string Folder => folder;

    public string Name => Path.GetFileName(folder);

    public void Dispose()
    {
        ScratchSlots.Delete(folder);
        alive.Dispose();
    }
}
