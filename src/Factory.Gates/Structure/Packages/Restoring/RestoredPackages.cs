using Factory.Gates.Building.Facts;
using Factory.Gates.Building.Files;
using Factory.Gates.Structure.Packages.Licensing;

namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>What a restore found for the projects that were built, and what the packages say about themselves.</summary>
public sealed class RestoredPackages
{
    private readonly Dictionary<(string Id, string Version), Nuspec?> nuspecs = [];
    private readonly PackageFolders folders;

    private RestoredPackages(PackageFolders folders) => this.folders = folders;

    /// <summary>Why nothing is known; empty where something is.</summary>
    public string Absence { get; private init; } = "";

    /// <summary>What was found for each project, by path.</summary>
    internal IReadOnlyList<RestoredProject> Projects { get; private init; } = [];

    /// <summary>Nothing is known, and why.</summary>
    public static RestoredPackages Absent(string reason) => new(new([])) { Absence = reason };

    /// <summary>Reads what the restore of a build left. Everything is read now: the folder that was built may be gone soon.</summary>
    /// <param name="build">The build.</param>
    /// <param name="root">The folder that was built; absolute.</param>
    /// <param name="folder">The folder of restored packages; absolute.</param>
    public static RestoredPackages Read(BuildFacts build, string root, string folder)
    {
        if (build.Absence.Length > 0)
        {
            return Absent(build.Absence);
        }

        var paths = new RepositoryPaths(root);
        var projects = new List<RestoredProject>();
        foreach (var project in build.Projects.Where(project => project.Assets.Length > 0).DistinctBy(project => project.Path, StringComparer.Ordinal))
        {
            if (AssetsFile.Find(project.Assets, project.Path, paths) is not { } found)
            {
                return Absent($"what restore wrote for {project.Path} can't be read; restore it again");
            }

            projects.Add(found);
        }

        var restored = new RestoredPackages(new([.. projects.SelectMany(project => project.Folders).Prepend(folder).Distinct(StringComparer.Ordinal)])) { Projects = projects };
        foreach (var package in projects.SelectMany(project => project.Packages))
        {
            restored.Find(package.Id, package.Version);
        }

        return restored;
    }

    /// <summary>The licence of a package.</summary>
    internal PackageLicense LicenseOf(string id, string version) => Find(id, version)?.License ?? PackageLicense.Unknown("the package is not among those that were restored");

    /// <summary>Whether a package says that it is only for those who build with it.</summary>
    internal bool IsDevelopmentDependency(RestoredPackage package) => Find(package.Id, package.Version)?.IsDevelopmentDependency == true;

    private Nuspec? Find(string id, string version)
    {
        var key = (id.ToLowerInvariant(), version);
        if (!nuspecs.TryGetValue(key, out var nuspec))
        {
            nuspecs[key] = nuspec = folders.Nuspec(id, version) is { } path ? NuspecReader.Read(path) : null;
        }

        return nuspec;
    }
}
