namespace Factory.Gates.Building.Facts;

/// <summary>One project for one target framework, as the build saw it.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Framework">The target framework; may be empty in old projects.</param>
/// <param name="IsTest">Whether dotnet test runs it.</param>
/// <param name="IsPackable">Whether dotnet pack makes a package of it.</param>
/// <param name="TargetPath">The assembly; absolute.</param>
public sealed record ProjectFacts(string Path, string Framework, bool IsTest, bool IsPackable, string TargetPath);
