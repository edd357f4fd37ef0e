using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Tests.Infra;

/// <summary>Writes YAML as JSON, as an editor that checks a schema does.</summary>
internal static class YamlJson
{
    public static string Of(string yaml) => (Node(YamlTree.Parse(yaml, new("sample.yml"))) ?? "null").ToJsonString();

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Node(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlText { IsEmpty: true } => null,
        YamlText { Quoted: false } text when long.TryParse(text.Text, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlText { Quoted: false, Text: "true" or "false" } text => JsonValue.Create(text.Text == "true"),
        YamlText text => JsonValue.Create(text.Text),
        _ => throw new JsonException("broken YAML"),
    };
}
