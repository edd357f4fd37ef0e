using Factory.CodeModel.Syntax;
using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Learning.Rules;
using Factory.Git.Files;
using Factory.Model.Policy;

namespace Factory.Gates.Structure.Records;

/// <summary>What the judged tree says of the tables, topics, endpoints and files of its systems of record.</summary>
/// <param name="Files">How many files were searched.</param>
/// <param name="Literals">The strings of each C# file that holds one of the names, by path.</param>
/// <param name="Named">The names that stand anywhere: in C#, SQL, or a file of settings or markup.</param>
public sealed record RecordTexts(int Files, IReadOnlyDictionary<string, IReadOnlyList<StringLiteral>> Literals, IReadOnlySet<string> Named)
{
    private static readonly string[] Searched = [".cs", ".vb", ".fs", ".sql", ".json", ".yml", ".yaml", ".xml", ".config", ".cshtml", ".razor", ".http"];

    /// <summary>None, where no record is written by name.</summary>
    public static RecordTexts None { get; } = new(0, new Dictionary<string, IReadOnlyList<StringLiteral>>(), new HashSet<string>());

    /// <summary>Searches a tree; only a C# file that holds a name is read as code.</summary>
    /// <param name="policy">The policy with its records.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="known">Texts of that tree that were read already.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task<RecordTexts> ReadAsync(FactoryPolicy policy, IFileTree tree, IReadOnlyList<ChangedText> known, CancellationToken cancellation)
    {
        var names = policy.Records.SelectMany(record => NamesOf(record.Writes)).Distinct().ToList();
        if (names.Count == 0)
        {
            return None;
        }

        var excluded = GlobSet.Of(policy.Exclude);
        var read = known.Where(text => text.Obstacle.Length == 0).ToDictionary(text => text.Change.Path, text => text.Text, StringComparer.Ordinal);
        var (literals, named) = (new SortedDictionary<string, IReadOnlyList<StringLiteral>>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var paths = (await tree.ListAsync("", cancellation)).Where(path => IsSearched(path) && !excluded.Matches(path)).ToList();
        foreach (var path in paths)
        {
            var text = read.GetValueOrDefault(path) ?? await tree.ReadIfReadableAsync(path, cancellation) ?? "";
            var held = names.Where(name => name.Word.Length == 0 || Words.Holds(text, name.Word, StringComparison.OrdinalIgnoreCase)).Select(name => name.Name).ToList();
            named.UnionWith(held);
            if (held.Count > 0 && path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            {
                literals[path] = StringLiteral.WithHoles(text, cancellation);
            }
        }

        return new(paths.Count, literals, named);
    }

    /// <summary>Each name with what a file must hold to say something of it: a table without its schema, the longest fixed part of an endpoint.</summary>
    private static IEnumerable<(string Name, string Word)> NamesOf(RecordWrites writes) =>
    [
        .. writes.Tables.Select(table => (table, table[(table.LastIndexOf('.') + 1)..])),
        .. writes.Topics.Concat(writes.Files).Select(name => (name, name)),
        .. writes.Endpoints.Select(endpoint => (endpoint, WrittenText.PathOf(endpoint).Split('/').Where(part => part != StringLiteral.Hole).MaxBy(part => part.Length) ?? "")),
    ];

    private static bool IsSearched(string path) =>
        !path.StartsWith(".factory/", StringComparison.Ordinal) && Searched.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
