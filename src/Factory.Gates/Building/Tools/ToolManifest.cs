using System.Text.Json;
using Factory.Gates.Building.Files;
using Factory.Model.Faults;

namespace Factory.Gates.Building.Tools;

/// <summary>The tools that a repository pins.</summary>
internal static class ToolManifest
{
    private static readonly string[] Places = [".config/dotnet-tools.json", "dotnet-tools.json"];

    /// <exception cref="InvalidInputException">The manifest is no JSON, or lies outside the root.</exception>
    public static bool Lists(string root, string package) => Places.Any(place => Lists(root, place, package));

    private static bool Lists(string root, string place, string package)
    {
        using var manifest = RepositoryJson.Find(root, place);
        return manifest?.RootElement.Inside("tools") is { ValueKind: JsonValueKind.Object } tools
            && tools.EnumerateObject().Any(tool => tool.Name.Equals(package, StringComparison.OrdinalIgnoreCase));
    }
}
