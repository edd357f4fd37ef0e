namespace Factory.Platform.Files;

/// <summary>
/// A file that says "someone is alive here": the operating system lets go of it when its holder ends, however it
/// ends, so a file that can be taken over belongs to nobody any more.
/// </summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream held;

    private FileLock(FileStream held) => this.held = held;

    // Windows deletes an open file only when that is shared, and holds others off anyway.
    private static FileShare Alone => OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    /// <summary>Makes the file and holds it; null where it exists, or someone takes it for abandoned at this very moment.</summary>
    public static FileLock? TryCreate(string path) => Open(path, FileMode.CreateNew) is { } created && created.IsThere() ? created : null;

    /// <summary>Takes over a file whose holder ended; null while the holder lives, or where there is none.</summary>
    public static FileLock? TryTakeOver(string path) => Open(path, FileMode.Open);

    /// <summary>Removes the file and lets go.</summary>
    public void Dispose()
    {
        File.Delete(held.Name);
        held.Dispose();
    }

    private static FileLock? Open(string path, FileMode mode)
    {
        try
        {
            return new(new FileStream(path, mode, FileAccess.ReadWrite, Alone));
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsThere()
    {
        if (File.Exists(held.Name))
        {
            return true;
        }

        held.Dispose();
        return false;
    }
}
