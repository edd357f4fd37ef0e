using Factory.CodeModel.Syntax;
using Factory.Gates.Envelope;

namespace Factory.Gates.Structure.Records;

/// <summary>Whether a string writes a system of record, by the name of its table, topic, endpoint or file.</summary>
internal static class WrittenText
{
    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>What calls that only look at something are called: their first word, or one in the name of an attribute.</summary>
    private static readonly string[] Readings =
        ["Read", "Open", "Exists", "Load", "Get", "Find", "Query", "Head", "Subscribe", "Subscription", "Consume", "Consumer", "Receive", "Receiver", "Listen", "Trigger"];

    /// <summary>Whether the string is SQL that writes this table; a schema counts where both give one.</summary>
    public static bool WritesTable(StringLiteral literal, string table) =>
        !literal.IsPart && Words.Holds(literal.Text, NameOf(table), StringComparison.OrdinalIgnoreCase) && SqlWrites.In(literal.Text).Any(written => IsTable(written, table));

    /// <summary>Whether the string is this topic or file, and is not handed to what only reads.</summary>
    public static bool Names(StringLiteral literal, string name) => !literal.IsPart && literal.Text == name && !IsReading(literal.Call);

    /// <summary>
    /// Whether the string is this endpoint: verb and path, or the path in a call that names the verb. Where the record gives no verb, every
    /// call of the path counts that does not only read.
    /// </summary>
    public static bool CallsEndpoint(StringLiteral literal, string endpoint)
    {
        var (verb, path) = Endpoint(endpoint);
        var (given, called) = Endpoint(literal.Text);
        return !literal.IsPart && called == path
            && (verb.Length == 0
                ? given is not ("GET" or "HEAD") && !IsReading(literal.Call)
                : given == verb || (given.Length == 0 && IsVerb($"{literal.Call} {literal.Beside}", verb)));
    }

    /// <summary>The path of an endpoint without its verb.</summary>
    public static string PathOf(string endpoint) => Endpoint(endpoint).Path;

    /// <summary>A table without its schema, which stands in brackets or quotes of its own where it stands at all.</summary>
    private static ReadOnlySpan<char> NameOf(string table) => table.AsSpan(table.LastIndexOf('.') + 1);

    private static bool IsTable(string written, string table)
    {
        var (names, wanted) = (written.Split('.'), table.Split('.'));
        return names.Reverse().Zip(wanted.Reverse())
            .All(pair => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase) || (pair.First == StringLiteral.Hole && pair.Second != wanted[^1]));
    }

    /// <summary>What stands in braces is filled in by the caller, whatever it is called.</summary>
    private static (string Verb, string Path) Endpoint(string text)
    {
        var verb = Verbs.FirstOrDefault(verb => text.StartsWith($"{verb} ", StringComparison.OrdinalIgnoreCase)) ?? "";
        var path = text[verb.Length..].Trim();
        return (verb, string.Join(
            '/',
            (path.Length > 1 ? path.TrimEnd('/') : path).Split('/').Select(part => part is ['{', .., '}'] ? StringLiteral.Hole : part)));
    }

    /// <summary><c>PostAsync</c>, <c>HttpPost</c>, <c>POST</c>.</summary>
    private static bool IsVerb(string names, string verb) =>
        names.Contains($"{verb[0]}{verb[1..].ToLowerInvariant()}", StringComparison.Ordinal) || names.Split(' ').Contains(verb, StringComparer.OrdinalIgnoreCase);

    private static bool IsReading(string call) => Readings.Any(word => StartsWith(call, word)) || call.EndsWith("Trigger", StringComparison.Ordinal);

    /// <summary>Whether the first word of a name is this one: <c>Get</c> of <c>GetAsync</c>, not of <c>Getter</c>.</summary>
    private static bool StartsWith(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));
}
