using System.Collections.Concurrent;
using Factory.Model.Faults;

namespace Factory.Patterns.Rules;

/// <summary>The rules that come with Factory, in packs.</summary>
public static class RulePacks
{
    private const string Root = "Packs/";

    // Resources keep the separator of the machine that built them.
    private static readonly Dictionary<string, string> Resources = typeof(RulePacks).Assembly.GetManifestResourceNames()
        .ToDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Rule>> Known = new(StringComparer.Ordinal);

    /// <summary>The packs that there are, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Resources.Keys
            .Where(path => path.StartsWith(Root, StringComparison.Ordinal))
            .Select(path => path.Split('/')[1])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The rules of a pack, by file, read once; their location is <c>pack:csharp/id.yml</c>.</summary>
    /// <exception cref="InvalidInputException">There is no such pack.</exception>
    public static IReadOnlyList<Rule> Read(string name) => Names.Contains(name, StringComparer.Ordinal)
        ? Known.GetOrAdd(name, pack => [.. Files(pack).SelectMany(path => RuleFile.Parse($"pack:{path[Root.Length..]}", Text(Resources[path])))])
        : throw new InvalidInputException(name, "there is no such pack of rules", Nearest.Suggest(name, Names));

    /// <summary>The ids of a pack's rules, by the names of their files, without reading them.</summary>
    public static IEnumerable<string> IdsOf(string name) => Files(name).Select(path => Path.GetFileNameWithoutExtension(path));

    private static IEnumerable<string> Files(string name) => Resources.Keys
        .Where(path => path.StartsWith($"{Root}{name}/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(RulePacks).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
