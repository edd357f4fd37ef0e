using Factory.Model.Reports;

namespace Factory.Gates.Structure.Packages.Licensing;

/// <summary>A package in one version, with its licence.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that is used.</param>
/// <param name="License">Its licence.</param>
/// <param name="Location">What refers to it: a project file, or the lock file or project that it comes into through others.</param>
public sealed record LicensedPackage(string Id, string Version, PackageLicense License, SourceLocation Location)
{
    /// <summary>What it comes in through; empty where a project refers to it.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>Whether the change touched the reference to it, or the one that the shortest way to it starts with.</summary>
    public bool IsTouched { get; init; }
}
