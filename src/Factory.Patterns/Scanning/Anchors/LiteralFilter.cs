using System.Text;

namespace Factory.Patterns.Scanning.Anchors;

/// <summary>
/// The cheapest look at a file: does it have any of the words without which no rule can match? Worth it for few words only; with more,
/// cutting the file into tokens costs less.
/// </summary>
internal sealed class LiteralFilter
{
    /// <summary>Measured: a search costs a fiftieth of cutting the file into tokens, and with more words fewer files are discarded.</summary>
    private const int MostWords = 16;

    private const int ShortestWord = 3;

    /// <summary>Nothing if every file must be looked at closer.</summary>
    private readonly byte[][]? words;

    public LiteralFilter(IReadOnlyList<RuleNeeds> rules)
    {
        var needed = AnyOf(rules.Select(rule => Words(new Requirement.AllOf([rule.File, rule.Region]))));
        words = needed is { Count: <= MostWords } ? [.. needed.Select(Encoding.UTF8.GetBytes)] : null;
    }

    public bool Passes(ReadOnlySpan<byte> source)
    {
        if (words is null)
        {
            return true;
        }

        foreach (var word in words)
        {
            if (source.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        // A name can be written with escapes, and with characters that C# does not see.
        return source.IndexOf("\\u"u8) >= 0 || source.IndexOf("\\U"u8) >= 0 || !Ascii.IsValid(source);
    }

    /// <summary>Words of which a file must have one; nothing if there are none such.</summary>
    internal static HashSet<string>? Words(Requirement requirement) => requirement switch
    {
        Requirement.Token token => Word([token.Text]),
        Requirement.Run run => Word(run.Tokens.Tokens),
        Requirement.AllOf all => all.Parts.Select(Words).OfType<HashSet<string>>().MinBy(words => words.Count),
        Requirement.AnyOf any => AnyOf(any.Parts.Select(Words)),
        _ => null,
    };

    private static HashSet<string>? Word(IReadOnlyList<string> tokens) =>
        tokens.Select(token => token.TrimStart('@')).Where(token => token.All(char.IsAsciiLetterOrDigit) && token.Length >= ShortestWord)
            .MaxBy(token => token.Length) is { } longest
            ? new(StringComparer.Ordinal) { longest }
            : null;

    private static HashSet<string>? AnyOf(IEnumerable<HashSet<string>?> choices)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in choices)
        {
            if (choice is null)
            {
                return null;
            }

            all.UnionWith(choice);
        }

        return all;
    }
}
