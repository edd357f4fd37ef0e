namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>What restore found for a project.</summary>
/// <param name="Path">The project file, relative to the root.</param>
/// <param name="Packages">The packages, those of all its target frameworks.</param>
/// <param name="Projects">The project files that it uses, also through others; relative to the root.</param>
/// <param name="Folders">Where the packages lie; absolute.</param>
internal sealed record RestoredProject(string Path, IReadOnlyList<RestoredPackage> Packages, IReadOnlyList<string> Projects, IReadOnlyList<string> Folders)
{
    /// <summary>The package of this id that the project refers to itself; null where it does not.</summary>
    public RestoredPackage? Direct(string id) =>
        Packages.FirstOrDefault(package => package.Through.Count == 0 && package.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
