using Factory.Model.Reports;

namespace Factory.Gates.Structure.Packages;

/// <summary>A package that a lock file names and that its project does not refer to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Through">The way to it: the package or project that is referred to, and what stands between.</param>
/// <param name="Location">The lock file and line.</param>
public sealed record TransitivePackage(string Id, IReadOnlyList<string> Through, SourceLocation Location)
{
    /// <summary>The version that is used; empty where none is known.</summary>
    public string Version { get; init; } = "";
}
