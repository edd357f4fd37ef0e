using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>A regular expression in .NET's syntax that matches what one in PCRE's syntax matches.</summary>
internal sealed class RegexTranslation
{
    private readonly StringBuilder written = new();
    private readonly Stack<int> openings = new();
    private readonly Dictionary<string, int> numbers;
    private readonly int groups;
    private int atom;

    private RegexTranslation(IReadOnlyList<RegexToken> tokens)
    {
        Captures = [.. tokens.Where(token => token.Number > 0)];
        groups = Captures.Count;
        numbers = Numbers(Captures);
        foreach (var token in tokens)
        {
            Write(token);
        }
    }

    /// <summary>In .NET's syntax.</summary>
    public string Text => written.ToString();

    /// <summary>What opens the groups that capture, in the order of their numbers, which start at 1.</summary>
    public IReadOnlyList<RegexToken> Captures { get; }

    /// <summary>Whether it holds what an engine without backtracking can't do.</summary>
    public bool Backtracks { get; private set; }

    /// <exception cref="UnusablePatternException">It refers to a group that is not there.</exception>
    public static RegexTranslation Of(IReadOnlyList<RegexToken> tokens) => new(tokens);

    private static Dictionary<string, int> Numbers(IEnumerable<RegexToken> captures)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var capture in captures.Where(capture => capture.Name.Length > 0))
        {
            if (!numbers.TryAdd(capture.Name, capture.Number))
            {
                throw new UnusablePatternException($"two groups are named '{capture.Name}'", "Give each group its own name");
            }
        }

        return numbers;
    }

    private void Write(RegexToken token)
    {
        switch (token.Kind)
        {
            case RegexTokenKind.Quantifier:
                Repeat(token);
                break;
            case RegexTokenKind.Close:
                atom = openings.Pop();
                written.Append(')');
                break;
            case RegexTokenKind.Open:
                openings.Push(written.Length);
                Backtracks |= token.Group != RegexGroupKind.Consuming;
                written.Append(token.Group == RegexGroupKind.Condition && token.Name.Length > 0 ? $"(?({Number(token.Name)})" : token.Text);
                break;
            default:
                atom = written.Length;
                Backtracks |= token is { Kind: RegexTokenKind.Reference } or { Text: @"\G" };
                written.Append(Simple(token));
                break;
        }
    }

    /// <summary>.NET has no possessive quantifier, but the atomic group that it is short for.</summary>
    private void Repeat(RegexToken token)
    {
        written.Append(token.Text);
        if (token.Count.Possessive)
        {
            Backtracks = true;
            written.Insert(atom, "(?>").Append(')');
        }
    }

    private string Simple(RegexToken token) => token.Kind switch
    {
        RegexTokenKind.Literal => token.Text.Length > 1 ? $"(?:{token.Text})" : Regex.Escape(token.Text),
        RegexTokenKind.Reference => $"\\k<{Number(token.Text)}>",
        _ => token.Text,
    };

    private int Number(string group) =>
        numbers.TryGetValue(group, out var named) ? named
        : int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= groups ? number
        : throw new UnusablePatternException($"the expression refers to the group '{group}', which it does not have", "Name a group of the expression");
}
