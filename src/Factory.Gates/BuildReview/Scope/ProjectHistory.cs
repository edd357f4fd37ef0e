using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Faults;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>The project files of a repository, before and after a change.</summary>
internal sealed record ProjectHistory(IReadOnlyList<ProjectFile> Before, IReadOnlyList<ProjectFile> Now)
{
    /// <summary>Reads them; a file that the change does not touch is read once.</summary>
    /// <exception cref="InvalidInputException">Changed files can't be read as XML; it names them all.</exception>
    public static async Task<ProjectHistory> ReadAsync(ScopeRequest request, CancellationToken cancellation)
    {
        var changed = request.Change.Files.Where(file => ProjectFileReader.Reads(file.Path) || ProjectFileReader.Reads(file.OldPath ?? "")).ToList();
        var touched = changed.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var paths = (await request.Tree.ListAsync("", cancellation)).Where(ProjectFileReader.Reads).ToList();

        var unchanged = await ReadAsync(request.Tree, paths.Where(path => !touched.Contains(path)), problems: null, cancellation);
        var problems = new Problems();
        var now = await ReadAsync(request.Tree, paths.Where(touched.Contains), problems, cancellation);
        problems.ThrowIfAny();
        var before = await ReadAsync(request.BaseTree, changed.Select(file => file.OldPath).OfType<string>().Where(ProjectFileReader.Reads), problems: null, cancellation);
        return new([.. unchanged, .. before.Select(file => Moved(file, changed))], [.. unchanged, .. now]);
    }

    /// <summary>Whether a C# file holds tests: the project that owns it decides, and the name of a folder only where no project does.</summary>
    /// <remarks>A project that existed before the change counts as it did then, so that a change can't call its own code a test.</remarks>
    public bool HoldsTests(string path)
    {
        var known = Before.Concat(Now.ExceptBy(Before.Select(file => file.Path), file => file.Path, StringComparer.Ordinal));
        var above = known.Where(file => path.StartsWith(file.Folder, StringComparison.Ordinal)).ToList();
        var owners = above.Where(file => file.IsProject).GroupBy(file => file.Folder.Length).MaxBy(same => same.Key);
        return owners?.All(owner => IsTest(owner, above))
            ?? (path.Split('/').SkipLast(1).Any(NamesTests) || above.Any(file => file is { IsSettings: true, Test.Always: true }));
    }

    /// <summary>By its own word, or by the settings above it; what they say on a condition is for projects that are called so.</summary>
    private static bool IsTest(ProjectFile project, IReadOnlyList<ProjectFile> above) =>
        project.Test.Always ?? (project.Test.OnCondition || above.Any(file =>
            file.IsSettings
            && project.Folder.StartsWith(file.Folder, StringComparison.Ordinal)
            && (file.Test.Always == true || (file.Test.OnCondition && NamesTests(project.Name)))));

    private static bool NamesTests(string folder) =>
        folder.Equals("test", StringComparison.OrdinalIgnoreCase)
        || folder.Equals("tests", StringComparison.OrdinalIgnoreCase)
        || folder.EndsWith("Tests", StringComparison.Ordinal)
        || folder.EndsWith(".Test", StringComparison.Ordinal);

    /// <summary>A renamed file is one file, under its new name.</summary>
    private static ProjectFile Moved(ProjectFile file, IReadOnlyList<FileChange> changed) =>
        changed.FirstOrDefault(change => change.Kind == ChangeKind.Renamed && change.OldPath == file.Path) is { } rename
            ? file with { Path = rename.Path }
            : file;

    /// <summary>Reads files; what is malformed goes to the problems, or is passed over where nobody asked for them.</summary>
    private static async Task<IReadOnlyList<ProjectFile>> ReadAsync(
        IFileTree tree, IEnumerable<string> paths, Problems? problems, CancellationToken cancellation)
    {
        var files = new List<ProjectFile>();
        foreach (var path in paths)
        {
            try
            {
                if (await tree.ReadAsync(path, cancellation) is { } text)
                {
                    files.Add(ProjectFileReader.Parse(text, path));
                }
            }
            catch (InvalidInputException mistakes)
            {
                problems?.Add(mistakes.Problems);
            }
        }

        return files;
    }
}
