using Factory.Gates.Structure.Packages.Restoring;

namespace Factory.Gates.Structure.Packages;

/// <summary>Finds out whether packages are used, by what the compiled assemblies say that they use.</summary>
internal sealed class PackageUsages(RestoredPackages restored, StructureFacts structure)
{
    private readonly HashSet<string> compiled = structure.Graph.Assemblies.Select(assembly => assembly.Project.Path).ToHashSet(StringComparer.Ordinal);

    private readonly ILookup<string, string> references = structure.Graph.Assemblies
        .SelectMany(assembly => assembly.Graph.References, (assembly, name) => (assembly.Project.Path, name))
        .ToLookup(pair => pair.Path, pair => pair.name, StringComparer.Ordinal);

    /// <summary>Whether the package of a reference is used; null where assemblies can't tell, since it does its work in another way.</summary>
    public PackageUsage? Of(PackageReference reference)
    {
        if (restored.Absence.Length > 0 || structure.Absence.Length > 0)
        {
            return Unknown(reference, restored.Absence.Length > 0 ? restored.Absence : structure.Absence);
        }

        var found = restored.Projects.Where(project => reference.Concerns(project.Path))
            .Select(project => (Project: project, Package: project.Direct(reference.Id)))
            .Where(pair => pair.Package is not null)
            .ToList();
        if (found.Count == 0)
        {
            return Unknown(reference, "it is not among the packages that were restored for the projects of the solution");
        }

        var judged = found.Where(pair => IsForCalling(pair.Package!)).ToList();
        return judged.Count == 0 ? null
            : judged.Find(pair => !compiled.Contains(pair.Project.Path)).Project is { } silent ? Unknown(reference, $"nothing that {silent.Path} compiles to was read")
            : new(reference, judged.Any(pair => IsUsed(pair.Package!, pair.Project)));
    }

    private bool IsForCalling(RestoredPackage package) =>
        package is { Assemblies.Count: > 0, IsPrivate: false, WorksAlone: false } && !restored.IsDevelopmentDependency(package);

    /// <summary>A project that uses this one gets its packages too, so that its use counts.</summary>
    private bool IsUsed(RestoredPackage package, RestoredProject project) => restored.Projects
        .Where(other => other.Path == project.Path || other.Projects.Contains(project.Path, StringComparer.Ordinal))
        .Any(other => references[other.Path].Intersect(package.Assemblies, StringComparer.OrdinalIgnoreCase).Any());

    private static PackageUsage Unknown(PackageReference reference, string obstacle) => new(reference, IsUsed: false) { Obstacle = obstacle };
}
