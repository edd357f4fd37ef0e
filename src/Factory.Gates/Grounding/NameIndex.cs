using Factory.CodeModel.Names;

namespace Factory.Gates.Grounding;

/// <summary>
/// The names of some code, to be looked up. It is kept as sorted lines (simple name, letter of the kind, full name, bases) and searched as it lies, so
/// that a run that looks up five names of a hundred thousand parses none of the others.
/// </summary>
internal sealed class NameIndex
{
    private const char Column = '\t';
    private const string Kinds = "NTMOXU";

    private readonly string lines;

    private NameIndex(string lines) => this.lines = lines;

    /// <summary>All lines, each ending with <c>\n</c>.</summary>
    public string Lines => lines;

    /// <summary>Every name in it.</summary>
    public IEnumerable<CodeName> All => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Name).OfType<CodeName>();

    /// <summary>The line of a name.</summary>
    public static string LineOf(CodeName name) => name.Kind == NameKind.Used
        ? $"{name.Simple}{Column}U"
        : $"{name.Simple}{Column}{Kinds[(int)name.Kind]}{Column}{name.Full}{(name.Bases.Count == 0 ? "" : $"{Column}{string.Join(',', name.Bases)}")}";

    /// <summary>An index of names.</summary>
    public static NameIndex Of(IEnumerable<CodeName> names) => OfLines(names.Select(LineOf));

    /// <summary>An index of the lines of several indexes.</summary>
    public static NameIndex OfLines(IEnumerable<string> lines) =>
        new(string.Concat(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(line => $"{line}\n")));

    /// <summary>An index that was kept as text.</summary>
    public static NameIndex Parse(string lines) => new(lines);

    /// <summary>The names whose last part is this one.</summary>
    public IReadOnlyList<CodeName> Called(string simple)
    {
        var found = new List<CodeName>();
        for (var at = FirstAtOrAfter($"{simple}{Column}"); at < lines.Length; at = EndOf(at) + 1)
        {
            var line = lines.AsSpan(at..EndOf(at));
            if (!line.StartsWith($"{simple}{Column}", StringComparison.Ordinal))
            {
                break;
            }

            if (Name(line.ToString()) is { } name)
            {
                found.Add(name);
            }
        }

        return found;
    }

    /// <summary>Where the first line starts that is not before a text in ordinal order.</summary>
    private int FirstAtOrAfter(string text)
    {
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = StartOf((low + high) / 2);
            if (lines.AsSpan(middle..EndOf(middle)).SequenceCompareTo(text) < 0)
            {
                low = EndOf(middle) + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int StartOf(int at) => at == 0 ? 0 : lines.LastIndexOf('\n', at - 1) + 1;

    private int EndOf(int at) => lines.IndexOf('\n', at) is >= 0 and var end ? end : lines.Length;

    /// <summary>What a line says; null for one that no index writes.</summary>
    private static CodeName? Name(string line) => line.Split(Column) switch
    {
        [var simple, "U"] => new(NameKind.Used, simple),
        [_, { Length: 1 } kind, { Length: > 0 } full, .. var bases] when Kinds.IndexOf(kind, StringComparison.Ordinal) is >= 0 and var at =>
            new((NameKind)at, full) { Bases = bases is [var names] ? names.Split(',') : [] },
        _ => null,
    };
}
