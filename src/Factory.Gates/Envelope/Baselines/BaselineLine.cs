using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Factory.Gates.Envelope.Baselines;

/// <summary>Writes one accepted finding as one line.</summary>
internal static class BaselineLine
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(AcceptedFinding entry)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteString("check", entry.Identity.CheckId);
            json.WriteString("subject", entry.Identity.Subject);
            WriteIfAny(json, "evidence", entry.Identity.Evidence);
            WriteIfAny(json, "path", entry.Identity.Path);
            json.WriteNumber("count", entry.Count);
            WriteIfAny(json, "rule", entry.Rule);
            json.WriteEndObject();
        }

        return $"  {Encoding.UTF8.GetString(bytes.ToArray())}";
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }
}
