using System.Text;
using Factory.CodeModel.Names;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Grounding;

/// <summary>
/// Keeps the names of a repository between runs. A commit that was read before costs one file; of another one, only the files that no run
/// has seen are parsed.
/// </summary>
/// <param name="folder">Where it is kept; empty to keep nothing.</param>
internal sealed class NameFiles(string folder)
{
    private const int BatchFiles = 256;
    private const long LargestFile = 512 * 1024 * 1024;
    private const char Section = '@';

    private static readonly string Version = $"{typeof(SourceNames).Module.ModuleVersionId} {typeof(NameIndex).Module.ModuleVersionId}";

    private string OfCommit => Path.Combine(folder, "names.txt");

    private string OfFiles => Path.Combine(folder, "names-of-files.txt");

    private string OfFramework => Path.Combine(folder, "names-of-framework.txt");

    /// <summary>The names of a commit.</summary>
    public async Task<NameIndex> ReadAsync(Repository repository, string commit, CancellationToken cancellation)
    {
        if (Kept(OfCommit, $"{Version} {commit}") is { } kept)
        {
            return NameIndex.Parse(kept);
        }

        var sections = await SectionsAsync(repository, commit, cancellation);
        var index = NameIndex.OfLines(sections.Values.SelectMany(section => section.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Keep(OfFiles, Version, string.Concat(sections.OrderBy(section => section.Key, StringComparer.Ordinal).Select(section => $"{Section}{section.Key}\n{section.Value}")));
        Keep(OfCommit, $"{Version} {commit}", index.Lines);
        return index;
    }

    /// <summary>The names of the framework.</summary>
    public NameIndex ReadFramework(FrameworkNames framework, CancellationToken cancellation)
    {
        var key = $"{Version} {framework.Key}";
        if (Kept(OfFramework, key) is { } kept)
        {
            return NameIndex.Parse(kept);
        }

        var index = framework.Read(cancellation);
        Keep(OfFramework, key, index.Lines);
        return index;
    }

    /// <summary>The lines of each file of a commit, by the id of its content.</summary>
    private async Task<Dictionary<string, string>> SectionsAsync(Repository repository, string commit, CancellationToken cancellation)
    {
        var files = (await repository.FilesAsync(commit, cancellation)).Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        var known = KeptSections();
        var tree = repository.Tree(commit);
        foreach (var batch in files.Where(file => !known.ContainsKey(file.BlobId)).DistinctBy(file => file.BlobId).Chunk(BatchFiles))
        {
            var texts = new List<(string Id, string Text)>();
            foreach (var file in batch)
            {
                texts.Add((file.BlobId, await tree.ReadIfReadableAsync(file.Path, cancellation) ?? ""));
            }

            var sections = texts.AsParallel().WithCancellation(cancellation).Select(text => (text.Id, Lines: Lines(text.Text, cancellation)));
            sections.ToList().ForEach(section => known[section.Id] = section.Lines);
        }

        return files.Select(file => file.BlobId).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => known[id], StringComparer.Ordinal);
    }

    private static string Lines(string text, CancellationToken cancellation) =>
        string.Concat(SourceNames.Of(text, cancellation).Select(name => $"{NameIndex.LineOf(name)}\n").Order(StringComparer.Ordinal));

    private Dictionary<string, string> KeptSections()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in (Kept(OfFiles, Version) ?? "").Split(Section, StringSplitOptions.RemoveEmptyEntries))
        {
            if (section.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end)
            {
                found[section[..end]] = section[(end + 1)..];
            }
        }

        return found;
    }

    /// <summary>What a file holds below its first line, where that is the key.</summary>
    private string? Kept(string path, string key)
    {
        try
        {
            return folder.Length > 0 && new FileInfo(path) is { Exists: true, LinkTarget: null, Length: < LargestFile } && File.ReadAllText(path) is var text && text.StartsWith($"{key}\n", StringComparison.Ordinal)
                ? text[(key.Length + 1)..]
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Keeping is a favour to the next run: where it can't be done, this one goes on.</summary>
    private void Keep(string path, string key, string text)
    {
        try
        {
            if (folder.Length > 0)
            {
                AtomicFile.Write(path, $"{key}\n{text}");
            }
        }
        catch (Exception refused) when (refused is InvalidInputException or IOException)
        {
            // The next run reads what this one could not keep.
        }
    }
}
