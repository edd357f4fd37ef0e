namespace Factory.Gates.Structure.Packages;

/// <summary>Whether something uses a package that the change added.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="IsUsed">Whether an assembly of the project, or of one that uses the project, uses an assembly of the package.</param>
public sealed record PackageUsage(PackageReference Reference, bool IsUsed)
{
    /// <summary>Why it is not known; empty where it is.</summary>
    public string Obstacle { get; init; } = "";
}
