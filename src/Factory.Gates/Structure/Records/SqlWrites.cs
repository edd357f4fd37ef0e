using Factory.CodeModel.Syntax;

namespace Factory.Gates.Structure.Records;

/// <summary>
/// Finds the tables that SQL writes: insert, replace, update, delete, merge, truncate and copy. A statement begins a line or follows what can
/// stand before one, and has the words that make it one, so that prose which only speaks of it is none.
/// </summary>
internal sealed class SqlWrites
{
    /// <summary>Bounds the time for a text of many beginnings, in parts.</summary>
    private const int LongestStatement = 1000;

    /// <summary>What may stand between the verb and the table.</summary>
    private static readonly HashSet<string> Between = new(
        ["INTO", "FROM", "TABLE", "ONLY", "OR", "IGNORE", "ROLLBACK", "ABORT", "FAIL", "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "QUICK", "OVERWRITE"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Rows = ["VALUES", "SELECT", "DEFAULT", "SET", "(", StringLiteral.Hole];

    /// <summary>The words that write, each with those of which one makes it a statement.</summary>
    private static readonly Dictionary<string, string[]> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["INSERT"] = Rows,
        ["REPLACE"] = Rows,
        ["UPDATE"] = ["SET"],
        ["DELETE"] = ["WHERE", "USING", "FROM", "JOIN", "RETURNING", "OUTPUT", "LIMIT", StringLiteral.Hole],
        ["MERGE"] = ["USING"],
        ["TRUNCATE"] = [],
        ["COPY"] = ["STDIN", "PROGRAM", SqlText.Text, StringLiteral.Hole],
    };

    /// <summary>What no prose has: a statement without a word such as <c>INTO</c> must have one of them.</summary>
    private static readonly string[] Signs = ["=", "(", "<", ">", SqlText.Text, StringLiteral.Hole];

    private static readonly HashSet<string> Short = new(["INSERT", "REPLACE", "DELETE"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Before = new(["BEGIN", "THEN", "ELSE", "AS", "DO", "GO", "EXPLAIN", "ANALYZE", ";", "(", ")"], StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<SqlPart> parts;

    private SqlWrites(string text) => parts = SqlText.Parts(text);

    /// <summary>The names of the tables, with their schemas where the text gives them; an alias stands for its table.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var sql = new SqlWrites(text);
        return [.. Enumerable.Range(0, sql.parts.Count).Where(sql.Begins).SelectMany(sql.TablesAt).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private bool Begins(int at) => parts[at].IsFirst || Before.Contains(parts[at - 1].Text);

    private IEnumerable<string> TablesAt(int verb)
    {
        if (parts[verb].Kind != SqlPartKind.Word || !Verbs.TryGetValue(parts[verb].Text, out var words))
        {
            return [];
        }

        var start = SkipBetween(verb + 1);
        var table = NameAt(start, out var end);
        return IsWhole(verb, start, end) || (Follows(end, words) && (start > verb + 1 || words.Contains("STDIN") || Follows(end, Signs)))
            ? [table, .. Aliased(table, end)]
            : [];
    }

    /// <summary>Whether a statement needs no more than a verb, a word such as <c>INTO</c>, and a table.</summary>
    private bool IsWhole(int verb, int start, int end) => parts[verb].Is("TRUNCATE")
        ? Ends(end) || start > verb + 1
        : Ends(end) && start > verb + 1 && Short.Contains(parts[verb].Text);

    private int SkipBetween(int at)
    {
        while (at < parts.Count && parts[at].Kind == SqlPartKind.Word && Between.Contains(parts[at].Text))
        {
            at++;
        }

        return at;
    }

    /// <summary>A name with its schema; empty where there is none.</summary>
    private string NameAt(int at, out int end)
    {
        var names = new List<string>();
        end = at;
        while (end < parts.Count && parts[end].IsName)
        {
            names.Add(parts[end++].Text);
            if (end >= parts.Count || !parts[end].Is("."))
            {
                break;
            }

            end++;
        }

        return string.Join('.', names);
    }

    private bool Ends(int at) => at == parts.Count || parts[at].Is(";");

    /// <summary>Whether one of the words comes before the statement ends.</summary>
    private bool Follows(int at, string[] words)
    {
        for (var last = at + LongestStatement; at < last && !Ends(at); at++)
        {
            if (words.Any(parts[at].Is))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>UPDATE o SET … FROM orders o</c> writes orders.</summary>
    private IEnumerable<string> Aliased(string alias, int at)
    {
        for (var last = at + LongestStatement; at < last && !Ends(at); at++)
        {
            if (parts[at].Is("FROM") || parts[at].Is("JOIN"))
            {
                var table = NameAt(at + 1, out var end);
                end += end < parts.Count && parts[end].Is("AS") ? 1 : 0;
                if (end < parts.Count && parts[end].IsName && parts[end].Text.Equals(alias, StringComparison.OrdinalIgnoreCase))
                {
                    yield return table;
                }
            }
        }
    }
}
