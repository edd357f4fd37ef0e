using System.Text;
using System.Text.Json;

namespace Factory.Gates.Envelope.Baselines;

/// <summary>Reads a list in JSON with the line on which each of its items starts.</summary>
internal static class JsonList
{
    /// <summary>Hands on each item; those that stand before a mistake come first.</summary>
    /// <exception cref="JsonException">The text is no list in JSON.</exception>
    public static void Read(string text, Action<int, JsonElement> take)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("not a list", null, 0, 0);
        }

        var (line, counted) = (1, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted..start).Count((byte)'\n');
            counted = start;
            take(line, JsonElement.ParseValue(ref reader));
        }

        // Whatever stands behind the list is a mistake, which the reader finds.
        reader.Read();
    }
}
