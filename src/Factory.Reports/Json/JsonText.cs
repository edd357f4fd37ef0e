using System.Globalization;
using System.Text;
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
        foreach (var rune in document.ToJsonString(Layout).EnumerateRunes())
        {
            Write(rune, output);
        }

        output.Write('\n');
    }

    public static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    /// <summary>The relaxed encoder leaves characters that reorder or hide what stands around them; they occur in strings only.</summary>
    private static void Write(Rune rune, TextWriter output)
    {
        Span<char> letters = stackalloc char[2];
        letters = letters[..rune.EncodeToUtf16(letters)];
        if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format)
        {
            output.Write(letters);
            return;
        }

        foreach (var letter in letters)
        {
            output.Write($"\\u{(int)letter:X4}");
        }
    }
}
