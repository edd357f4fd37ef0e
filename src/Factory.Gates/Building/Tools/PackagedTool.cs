namespace Factory.Gates.Building.Tools;

/// <summary>A program of somebody else that ships inside a NuGet package, and as a tool of its own.</summary>
/// <param name="Package">The package that holds it.</param>
/// <param name="Version">The version of that package.</param>
/// <param name="Path">Its assembly inside the package, with <c>/</c>.</param>
/// <param name="ToolPackage">The package under which a tool manifest lists it.</param>
/// <param name="Command">The command of that tool.</param>
public sealed record PackagedTool(string Package, string Version, string Path, string ToolPackage, string Command)
{
    /// <summary>Merges coverage files and makes pages of them.</summary>
    public static PackagedTool ReportGenerator { get; } =
        new("ReportGenerator", "5.6.0", "tools/net10.0/ReportGenerator.dll", "dotnet-reportgenerator-globaltool", "reportgenerator");

    /// <summary>Finds the version of a commit in its history.</summary>
    public static PackagedTool GitVersion { get; } =
        new("GitVersion.MsBuild", "6.8.2", "tools/net10.0/gitversion.dll", "gitversion.tool", "dotnet-gitversion");
}
