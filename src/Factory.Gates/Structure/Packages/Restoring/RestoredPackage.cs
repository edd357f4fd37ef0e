namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>A package that restore found for a project.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
internal sealed record RestoredPackage(string Id, string Version)
{
    /// <summary>What it comes in through; empty where the project refers to it.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>The names of its assemblies that the compiler is given, in any target framework.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];

    /// <summary>Whether it is for the project alone (<c>PrivateAssets="all"</c>): something that builds, tests or looks.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether it does its work without being called: it brings analyzers or generators, or runs tests.</summary>
    public bool WorksAlone { get; init; }
}
