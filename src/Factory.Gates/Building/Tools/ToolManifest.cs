using System.Text.Json;
using Factory.Gates.Building.Facts;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Building.Tools;

/// <summary>The tools that a repository pins.</summary>
internal static class ToolManifest
{
    private static readonly string[] Places = [".config/dotnet-tools.json", "dotnet-tools.json"];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="InvalidInputException">The manifest is no JSON, or lies outside the root.</exception>
    public static bool Lists(string root, string package) =>
        Places.Any(place => RootedPath.Resolve(root, place) is { } path && File.Exists(path) && Lists(path, place, package));

    private static bool Lists(string path, string place, string package)
    {
        try
        {
            using var document = JsonDocument.Parse(BoundedText.Read(path), Lenient);
            return document.RootElement.Inside("tools") is { ValueKind: JsonValueKind.Object } tools
                && tools.EnumerateObject().Any(tool => tool.Name.Equals(package, StringComparison.OrdinalIgnoreCase));
        }
        catch (JsonException mistake)
        {
            throw new InvalidInputException($"{place}:{mistake.LineNumber + 1}:{mistake.BytePositionInLine + 1}", "this is not JSON", "Check the commas and quotes near this place");
        }
    }
}
