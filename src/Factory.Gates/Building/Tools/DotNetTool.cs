using Factory.Model.Faults;

namespace Factory.Gates.Building.Tools;

/// <summary>Finds a tool: the version that the repository's tool manifest pins, else the assembly in the tool's package.</summary>
public static class DotNetTool
{
    /// <summary>The call that runs it in the root; the tool's own arguments are added with <see cref="ToolCall.With"/>.</summary>
    /// <param name="tool">What is wanted.</param>
    /// <param name="root">The repository.</param>
    /// <param name="packagesFolder">Where NuGet keeps packages: <c>NUGET_PACKAGES</c>, else <c>~/.nuget/packages</c>.</param>
    /// <exception cref="InvalidInputException">The tool was not restored, or the manifest is no JSON.</exception>
    public static ToolCall Find(PackagedTool tool, string root, string packagesFolder)
    {
        if (ToolManifest.Lists(root, tool.ToolPackage))
        {
            return new(root, ["tool", "run", tool.Command, "--"]);
        }

        var assembly = Path.Combine(packagesFolder, tool.Package.ToLowerInvariant(), tool.Version, Path.Combine(tool.Path.Split('/')));
        return File.Exists(assembly)
            ? new(root, ["exec", assembly])
            : throw new InvalidInputException(
                $"{tool.Package} {tool.Version}",
                "this package was not restored",
                $"Add <PackageDownload Include=\"{tool.Package}\" Version=\"[{tool.Version}]\" /> to a project that is restored, "
                + $"or run: dotnet tool install {tool.ToolPackage}");
    }
}
