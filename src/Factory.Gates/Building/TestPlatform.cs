using System.Text.Json;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Building;

/// <summary>Which platform dotnet test uses in a repository.</summary>
internal static class TestPlatform
{
    private const string File = "global.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="InvalidInputException">It is not VSTest, the only one whose results can be read so far.</exception>
    public static void Require(string root)
    {
        var path = Path.Combine(root, File);
        if (System.IO.File.Exists(path) && Runner(BoundedText.Read(path)).Equals("Microsoft.Testing.Platform", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidInputException(
                File,
                "test.runner is 'Microsoft.Testing.Platform', which is not supported yet",
                "Remove it, so that dotnet test uses VSTest");
        }
    }

    private static string Runner(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return document.RootElement is { ValueKind: JsonValueKind.Object } all
                && all.TryGetProperty("test", out var test) && test.ValueKind == JsonValueKind.Object
                && test.TryGetProperty("runner", out var runner) && runner.ValueKind == JsonValueKind.String
                ? runner.GetString()!
                : "";
        }
        catch (JsonException mistake)
        {
            throw new InvalidInputException($"{File}:{mistake.LineNumber + 1}:{mistake.BytePositionInLine + 1}", "this is not JSON", "Check the commas and quotes near this place");
        }
    }
}
