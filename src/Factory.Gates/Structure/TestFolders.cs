namespace Factory.Gates.Structure;

/// <summary>Which folders hold tests: those of test projects, and those with nothing but test projects below.</summary>
internal sealed class TestFolders
{
    private readonly List<(string Folder, bool IsTest)> projects;

    /// <param name="projects">The path of each project, relative to the root, and whether it holds tests.</param>
    public TestFolders(IEnumerable<(string Path, bool IsTest)> projects) => this.projects =
    [
        .. projects
            .Select(project => (Folder: project.Path[..(project.Path.LastIndexOf('/') + 1)], project.IsTest))
            .OrderByDescending(project => project.Folder.Length)
            .ThenBy(project => project.Folder, StringComparer.Ordinal)
            .ThenBy(project => project.IsTest),
    ];

    /// <summary>Whether a file is part of tests, by the project that it lies under, else by the projects below its folder.</summary>
    public bool Holds(string path)
    {
        var owner = projects.FirstOrDefault(project => path.StartsWith(project.Folder, StringComparison.Ordinal));
        if (owner.Folder is not null)
        {
            return owner.IsTest;
        }

        var folder = path[..(path.LastIndexOf('/') + 1)];
        var below = projects.Where(project => project.Folder.StartsWith(folder, StringComparison.Ordinal)).ToList();
        return below.Count > 0 && below.All(project => project.IsTest);
    }
}
