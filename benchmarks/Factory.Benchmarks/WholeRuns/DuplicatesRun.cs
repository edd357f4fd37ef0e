using System.Globalization;
using Factory.CodeModel.Clones;

namespace Factory.Benchmarks.WholeRuns;

/// <summary>Searches all C# files of a folder for code that stands twice, as if a change had just written all of it.</summary>
internal static class DuplicatesRun
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Writes each clone as <c>tokens path:first-last path:first-last</c>.</summary>
    public static async Task WriteAsync(string folder, string tokens, TextWriter output)
    {
        var sources = await ReadAsync(folder);
        foreach (var clone in CloneFinder.Find(sources, int.Parse(tokens, CultureInfo.InvariantCulture), CancellationToken.None))
        {
            await output.WriteLineAsync($"{clone.Tokens} {Place(clone.Copy)} {Place(clone.Original)}");
        }
    }

    private static async Task<ComparedSource[]> ReadAsync(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*.cs", Below).ToArray();
        var sources = new ComparedSource[paths.Length];
        await Parallel.ForAsync(0, paths.Length, async (index, cancellation) =>
            sources[index] = new(Path.GetRelativePath(folder, paths[index]).Replace('\\', '/'), await File.ReadAllTextAsync(paths[index], cancellation))
            {
                NewLines = [new(1, int.MaxValue)],
            });
        return sources;
    }

    private static string Place(ClonePlace place) => $"{place.Path}:{place.Lines.First}-{place.Lines.Last}";
}
