using System.Text.Json;

namespace Factory.Gates.Building.Files;

/// <summary>Reads JSON whose shape nobody promised: what is missing or of another kind is empty.</summary>
internal static class JsonReading
{
    public static JsonElement Inside(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    public static string Text(this JsonElement element, params ReadOnlySpan<string> names) =>
        element.Inside(names) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    public static int Number(this JsonElement element, params ReadOnlySpan<string> names) =>
        element.Inside(names) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : 0;

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> names) =>
        element.Inside(names) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];
}
