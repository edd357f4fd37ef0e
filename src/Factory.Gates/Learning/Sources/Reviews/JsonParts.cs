using System.Globalization;
using System.Text.Json;

namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>Reads parts of JSON that somebody else wrote: what is not of the kind that is asked for is not there.</summary>
internal static class JsonParts
{
    private const int LongestText = 20_000;

    public static JsonElement? Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part : null;

    /// <summary>A text, of a very long one the beginning.</summary>
    public static string Text(this JsonElement element, string name)
    {
        var text = element.Part(name) is { } part ? part.Text() : "";
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    public static int Number(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Number } part && part.TryGetInt32(out var number) ? number : 0;

    public static DateTimeOffset? Time(this JsonElement element, string name) =>
        DateTimeOffset.TryParse(element.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <summary>The element as a text. Half of a surrogate pair is none.</summary>
    public static string Text(this JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() ?? "" : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
