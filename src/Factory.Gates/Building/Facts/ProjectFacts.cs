namespace Factory.Gates.Building.Facts;

/// <summary>One project for one target framework, as the build saw it.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Framework">The target framework; may be empty in old projects.</param>
/// <param name="IsTest">Whether dotnet test runs it.</param>
/// <param name="IsPackable">Whether dotnet pack makes a package of it.</param>
/// <param name="TargetPath">The assembly; absolute.</param>
public sealed record ProjectFacts(string Path, string Framework, bool IsTest, bool IsPackable, string TargetPath)
{
    /// <summary>Where restore wrote down which packages it found (<c>project.assets.json</c>), absolute; empty where none is known.</summary>
    public string Assets { get; init; } = "";

    /// <summary>The hash of the assembly as the build left it; empty where none is known.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether the assembly still is what the build left.</summary>
    public bool IsAsBuilt() => Hash.Length == 0 || AssemblyHash.Of(TargetPath) == Hash;
}
