using System.IO.MemoryMappedFiles;

namespace Factory.Fuzz;

/// <summary>
/// Which cases are running, in a mapped file: where a stack overflow kills the process, the next run says which cases it was in.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly string path;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    private Journal(string path, int workers)
    {
        this.path = path;
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, mapName: null, workers * sizeof(long));
        view = file.CreateViewAccessor();
    }

    /// <summary>Starts a journal for a seed, and gives the cases in which the last run with this seed died.</summary>
    public static Journal Open(ulong seed, int workers, out IReadOnlyList<long> died)
    {
        var path = Path.Combine(Path.GetTempPath(), $"factory-fuzz-{seed}");
        died = File.Exists(path) ? [.. File.ReadAllBytes(path).Chunk(sizeof(long)).Select(bytes => BitConverter.ToInt64(bytes))] : [];
        return new(path, workers);
    }

    public void Write(int worker, long number) => view.Write((long)worker * sizeof(long), number);

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
        File.Delete(path);
    }
}
