using System.Collections.Concurrent;
using Factory.Git.Changes;
using Factory.Git.Files;

namespace Factory.Gates.Contracts;

/// <summary>One side of a merge: what it did to what other code relies on.</summary>
/// <param name="Name">What a person calls it.</param>
/// <param name="Files">The files that it changed.</param>
/// <param name="Texts">What they say now, by path; files that are gone, or that can't be read, are not there.</param>
/// <param name="Changes">What it changed, by id, ordinal.</param>
public sealed record MergeSide(
    string Name,
    IReadOnlyList<FileChange> Files,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyList<ContractChange> Changes)
{
    private readonly Lazy<IReadOnlyDictionary<string, HashSet<string>>> written = new(() => Files
        .Where(file => Texts.ContainsKey(file.Path))
        .ToDictionary(file => file.Path, file => Lines(Texts[file.Path], file), StringComparer.Ordinal));

    /// <summary>Whether it wrote a line of this text in a file; where it stands now does not matter.</summary>
    public bool Wrote(string path, string line) => written.Value.TryGetValue(path, out var lines) && lines.Contains(line.Trim());

    /// <summary>Reads what a side did.</summary>
    /// <param name="name">What a person calls it.</param>
    /// <param name="files">The files that it changed.</param>
    /// <param name="trees">The files where both sides start, and those of this side.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<MergeSide> ReadAsync(string name, IReadOnlyList<FileChange> files, (IFileTree Before, IFileTree Now) trees, CancellationToken cancellation)
    {
        var texts = await TextsAsync(trees.Now, files.Where(file => file.Kind != ChangeKind.Deleted).Select(file => file.Path), cancellation);
        var old = await TextsAsync(trees.Before, files.Select(file => file.OldPath).OfType<string>(), cancellation);
        return new(name, files, texts, ContractChange.Between(Contracts(old, cancellation), Contracts(texts, cancellation)));
    }

    private static async Task<Dictionary<string, string>> TextsAsync(IFileTree tree, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (await tree.ReadIfReadableAsync(path, cancellation) is { } text)
            {
                texts[path] = text;
            }
        }

        return texts;
    }

    private static List<PlacedContract> Contracts(Dictionary<string, string> texts, CancellationToken cancellation)
    {
        var found = new ConcurrentBag<PlacedContract>();
        Parallel.ForEach(texts, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            foreach (var contract in ContractFiles.Read(file.Key, file.Value, cancellation))
            {
                found.Add(new(file.Key, contract));
            }
        });
        return [.. found.OrderBy(contract => contract.Path, StringComparer.Ordinal).ThenBy(contract => contract.Contract.Line).ThenBy(contract => contract.Contract.Signature, StringComparer.Ordinal)];
    }

    private static HashSet<string> Lines(string text, FileChange file)
    {
        var lines = text.Split('\n');
        return file.AddedLines
            .SelectMany(range => Enumerable.Range(range.First, Math.Max(0, Math.Min(range.Last, lines.Length) - range.First + 1)))
            .Select(line => lines[line - 1].Trim())
            .Where(line => line.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
    }
}
