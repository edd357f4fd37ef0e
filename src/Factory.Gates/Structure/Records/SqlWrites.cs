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
        var start = SkipBetween(verb + 1);
        var table = NameAt(start, out var end);
        var holds = parts[verb] switch
        {
            var part when part.Is("INSERT") || part.Is("REPLACE") => (Ends(end) && start > verb + 1) || Follows(end, "VALUES", "SELECT", "DEFAULT", "SET", "(", StringLiteral.Hole),
            var part when part.Is("UPDATE") => Follows(end, "SET"),
            var part when part.Is("DELETE") => (Ends(end) && start > verb + 1) || Follows(end, "WHERE", "USING", "FROM", "JOIN", "RETURNING", "OUTPUT", "LIMIT", StringLiteral.Hole),
            var part when part.Is("MERGE") => Follows(end, "USING"),
            var part when part.Is("TRUNCATE") => Ends(end) || parts[start - 1].Is("TABLE"),
            var part when part.Is("COPY") => Follows(end, "FROM"),
            _ => false,
        };
        return holds ? [table, .. Aliased(table, end)] : [];
    }

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
    private bool Follows(int at, params ReadOnlySpan<string> words)
    {
        for (var last = at + LongestStatement; at < last && !Ends(at); at++)
        {
            foreach (var word in words)
            {
                if (parts[at].Is(word))
                {
                    return true;
                }
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
