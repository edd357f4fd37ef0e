using Factory.Gates.Building.Facts;

namespace Factory.Gates.Structure.Packages;

/// <summary>The packages that a tree uses, and what NuGet knows against them.</summary>
/// <param name="References">What project files refer to, by path and line.</param>
public sealed record PackageFacts(IReadOnlyList<PackageReference> References)
{
    /// <summary>What lock files name beside, by path and line.</summary>
    public IReadOnlyList<TransitivePackage> Transitive { get; init; } = [];

    /// <summary>The warnings about known vulnerabilities that a restore left (NU1901 to NU1904).</summary>
    public IReadOnlyList<BuildDiagnostic> Advisories { get; init; } = [];
}
