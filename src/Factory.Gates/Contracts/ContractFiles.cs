using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Factory.CodeModel.Surface;

namespace Factory.Gates.Contracts;

/// <summary>Reads what others rely on from one file: C# declarations, the keys of configuration files, the names of string resources.</summary>
internal static class ContractFiles
{
    /// <summary>What the ids of configuration keys start with.</summary>
    public const string Key = "key ";

    /// <summary>What the ids of resources start with.</summary>
    public const string Resource = "resource ";

    /// <summary>No configuration has a longer key.</summary>
    private const int LongestKey = 1000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
    private static readonly XmlReaderSettings NoEntities = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Whether a file may hold something that others rely on.</summary>
    public static bool Counts(string path) => IsCode(path) || IsLookedUp(path);

    /// <summary>Whether a file holds names that code looks up by strings.</summary>
    public static bool IsLookedUp(string path) => IsConfiguration(path) || path.EndsWith(".resx", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a file holds; nothing for one that is damaged.</summary>
    public static IReadOnlyList<Contract> Read(string path, string text, CancellationToken cancellation)
    {
        try
        {
            return IsCode(path) ? Contract.Of(text, cancellation)
                : IsConfiguration(path) ? [.. Keys(text)]
                : [.. Resources(text)];
        }
        catch (Exception damage) when (damage is JsonException or XmlException or InvalidOperationException)
        {
            return [];
        }
    }

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsConfiguration(string path) => path[(path.LastIndexOf('/') + 1)..] is var name
        && name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Contract> Keys(string text)
    {
        using var document = JsonDocument.Parse(text, Lenient);
        return [.. Keys(document.RootElement, "").Distinct(StringComparer.OrdinalIgnoreCase).Select(key => new Contract(Key + key, "", 0, IsOpen: false))];
    }

    /// <summary>The paths of all values, as .NET's configuration writes them; a section is a key too.</summary>
    private static IEnumerable<string> Keys(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().Where(property => path.Length + property.Name.Length < LongestKey).SelectMany(property => Keys(property.Value, path.Length == 0 ? property.Name : $"{path}:{property.Name}")).Concat(path.Length == 0 ? [] : [path])
        : path.Length == 0 ? [] : [path];

    private static IEnumerable<Contract> Resources(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), NoEntities);
        return
        [
            .. XDocument.Load(reader).Root?.Elements("data").Attributes("name").Select(name => name.Value).Distinct(StringComparer.Ordinal)
                .Select(name => new Contract(Resource + name, "", 0, IsOpen: false)) ?? [],
        ];
    }
}
