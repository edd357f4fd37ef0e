using Factory.Gates.Building.Facts;
using Factory.Gates.Structure.Packages.Licensing;

namespace Factory.Gates.Structure.Packages;

/// <summary>The packages that a tree uses, and what NuGet knows against them.</summary>
/// <param name="References">What project files refer to, by path and line.</param>
public sealed record PackageFacts(IReadOnlyList<PackageReference> References)
{
    /// <summary>What lock files name beside, by path and line.</summary>
    public IReadOnlyList<TransitivePackage> Transitive { get; init; } = [];

    /// <summary>The packages that are used, also through others, with their licences; empty where the policy does not ask for them.</summary>
    public IReadOnlyList<LicensedPackage> Licensed { get; init; } = [];

    /// <summary>Whether what the change added is used; references whose use can't be told from assemblies are left out.</summary>
    public IReadOnlyList<PackageUsage> Usages { get; init; } = [];

    /// <summary>Why it is not known what was restored; empty where it is.</summary>
    public string Absence { get; init; } = "";

    /// <summary>The warnings about known vulnerabilities that a restore left (NU1901 to NU1904).</summary>
    public IReadOnlyList<BuildDiagnostic> Advisories { get; init; } = [];
}
