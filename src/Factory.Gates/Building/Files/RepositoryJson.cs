using System.Text.Json;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Building.Files;

/// <summary>Reads the settings files of dotnet in a repository, which may hold comments.</summary>
internal static class RepositoryJson
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Null where there is no such file.</summary>
    /// <exception cref="InvalidInputException">It is no JSON, too large, or lies outside the root.</exception>
    public static JsonDocument? Find(string root, string relative)
    {
        var path = RootedPath.Resolve(root, relative);
        try
        {
            return File.Exists(path) ? JsonDocument.Parse(BoundedText.Read(path), Lenient) : null;
        }
        catch (JsonException mistake)
        {
            throw new InvalidInputException(
                $"{relative}:{mistake.LineNumber + 1}:{mistake.BytePositionInLine + 1}",
                "this is not JSON",
                "Check the commas and quotes near this place");
        }
    }
}
