using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.History;
using Factory.Model.Faults;
using Factory.Patterns.Generalising;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>Reads the C# that commits changed outside of tests, before and after. What is generated or very large teaches nothing, and is left out.</summary>
internal static class FixFiles
{
    private const int MostFiles = 200;
    private const int LongestFile = 500_000;
    private const int MostCharacters = 8_000_000;

    private static readonly string[] Generated = [".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs", ".assemblyinfo.cs"];
    private static readonly string[] TestFolders = ["test", "tests"];
    private static readonly string[] TestFolderEnds = [".test", ".tests", "unittests", "integrationtests"];
    private static readonly string[] TestFileEnds = ["Test.cs", "Tests.cs"];

    /// <summary>The files, by path.</summary>
    /// <exception cref="InvalidInputException">There are none.</exception>
    public static async Task<IReadOnlyList<FixedFile>> ReadAsync(Repository repository, IReadOnlyList<HistoryCommit> commits, string source, CancellationToken cancellation)
    {
        var changed = commits.SelectMany(commit => commit.Files)
            .Where(file => file.OldBlob.Length > 0 && file.NewBlob.Length > 0 && file.OldBlob != file.NewBlob && IsCode(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Take(MostFiles)
            .ToList();
        if (changed.Count == 0)
        {
            throw new InvalidInputException(
                source, "it changes no C# file outside of tests and generated code, so that there is no mistake to learn from", "Give the commit that mended the code, or write the lesson yourself, with --lesson");
        }

        var texts = await TextsAsync(repository, changed, cancellation);
        var files = changed.Where(file => texts.ContainsKey(file.OldBlob) && texts.ContainsKey(file.NewBlob))
            .Select(file => new FixedFile(file.Path, texts[file.OldBlob], texts[file.NewBlob]))
            .ToList();
        return files.Count > 0 ? files : throw new InvalidInputException(
            source, $"the C# files that it changes have more than {LongestFile} letters each, or are not in this clone", "Write the lesson yourself, with --lesson");
    }

    /// <summary>Whether a file holds C# that a person wrote, and no tests.</summary>
    public static bool IsCode(string path) =>
        path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        && RuleFolder.Judges(path)
        && !Generated.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        && !path.Split('/').SkipLast(1).Any(IsTestFolder)
        && !TestFileEnds.Any(end => path.EndsWith(end, StringComparison.Ordinal));

    private static bool IsTestFolder(string folder) =>
        TestFolders.Contains(folder, StringComparer.OrdinalIgnoreCase) || TestFolderEnds.Any(end => folder.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static async Task<Dictionary<string, string>> TextsAsync(Repository repository, IReadOnlyList<HistoryFile> files, CancellationToken cancellation)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var characters = 0L;
        await foreach (var blob in repository.BlobsAsync([.. files.SelectMany(file => new[] { file.OldBlob, file.NewBlob })], cancellation))
        {
            characters += blob.Text.Length;
            if (characters > MostCharacters)
            {
                break;
            }

            if (blob.Text.Length <= LongestFile && !blob.Text.Contains('\0', StringComparison.Ordinal))
            {
                texts[blob.Id] = blob.Text;
            }
        }

        return texts;
    }
}
