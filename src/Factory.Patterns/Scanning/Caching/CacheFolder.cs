namespace Factory.Patterns.Scanning.Caching;

/// <summary>
/// The files of caches, one for each key. Several runs may use the folder at once and be killed at any moment: a file is there whole or
/// not at all, and the last to write wins.
/// </summary>
internal sealed class CacheFolder(string folder)
{
    private const int KeptKeys = 8;

    /// <summary>No run writes for so long; an older unfinished file is left from a killed one.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>The bytes of a key; none if it has none or they cannot be read: then there is just nothing to save work with.</summary>
    public byte[] Read(string key)
    {
        try
        {
            return File.ReadAllBytes(PathOf(key));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes the bytes of a key and removes the oldest keys. False if the folder does not let us: a run goes on without.</summary>
    public bool Write(string key, byte[] bytes)
    {
        var target = PathOf(key);
        var unfinished = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            KeepFromGit();

            // Not flushed to the disk: what a power cut tears, the checksum tells.
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, target, overwrite: true);
            Prune(target);
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
            return false;
        }
    }

    /// <summary>What is kept is no part of the repository, even where nothing else says so.</summary>
    private void KeepFromGit()
    {
        var ignored = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignored))
        {
            File.WriteAllText(ignored, "*\n");
        }
    }

    private string PathOf(string key) => Path.Combine(folder, $"{key}.bin");

    private void Prune(string written)
    {
        var now = File.GetLastWriteTimeUtc(written);
        var files = new DirectoryInfo(folder).GetFiles();
        var old = files.Where(file => file.Extension == ".bin" && file.FullName != Path.GetFullPath(written))
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .Skip(KeptKeys - 1);
        var abandoned = files.Where(file => file.Extension == ".tmp" && now - file.LastWriteTimeUtc > Abandoned);
        foreach (var file in old.Concat(abandoned))
        {
            Remove(file.FullName);
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // Another run has it open or was faster; the next write tries again.
        }
    }
}
