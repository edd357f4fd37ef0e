using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Factory.Gates.Envelope.Yaml;

/// <summary>Text in double quotes, with escapes as JSON has them: every string of JSON is one of YAML (YAML 1.2.2, chapter 1.2).</summary>
internal static class DoubleQuoted
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string text) => JsonValue.Create(text).ToJsonString(AsWritten);
}
