using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Factory.Reports.Json;

/// <summary>How JSON is laid out in all reports.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The files are read by people, too; they are never pasted into HTML
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(JsonObject document, TextWriter output)
    {
        output.Write(document.ToJsonString(Layout));
        output.Write('\n');
    }

    public static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);
}
