using Factory.Gates.BuildReview.Scope;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>The files of tests that were laid over the base. One that can't be compiled there is taken back, so that the others can be tried.</summary>
/// <param name="folder">The scratch worktree.</param>
/// <param name="paths">The files.</param>
/// <param name="before">The base.</param>
internal sealed class LaidFiles(string folder, IReadOnlySet<string> paths, IFileTree before)
{
    private static readonly string[] RestoreFiles = ["nuget.config", "global.json", "packages.lock.json"];

    private readonly HashSet<string> takenBack = new(StringComparer.Ordinal);

    /// <summary>The files that are as they were on the base again.</summary>
    public IReadOnlySet<string> TakenBack => takenBack;

    /// <summary>Whether one of them says what is restored: a project, settings of projects, or of NuGet and the SDK.</summary>
    public bool SayWhatIsRestored => paths.Any(path => ProjectFileReader.Reads(path) || RestoreFiles.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase));

    /// <summary>Takes C# files back; false where none of these was laid, or all are taken back already.</summary>
    /// <exception cref="InvalidInputException">A file can't be read or written.</exception>
    public async Task<bool> TakeBackAsync(IEnumerable<string> wrong, CancellationToken cancellation)
    {
        var some = wrong.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && paths.Contains(path)).Where(takenBack.Add).ToList();
        foreach (var path in some)
        {
            var full = RootedPath.Resolve(folder, path);
            if (await before.ReadAsync(path, cancellation) is { } text)
            {
                AtomicFile.Write(full, text);
            }
            else
            {
                File.Delete(full);
            }
        }

        return some.Count > 0;
    }
}
