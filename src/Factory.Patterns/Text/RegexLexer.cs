using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>
/// Cuts a regular expression in PCRE's syntax into pieces that .NET reads the same way. What can't be said to .NET is refused by
/// name. Comments and the blanks of <c>(?x)</c> are gone, and every group that captures has its number as PCRE counts it.
/// </summary>
internal sealed class RegexLexer
{
    private const int Deepest = 250;

    private readonly RegexCursor cursor;
    private readonly RegexGroupReader groups;
    private readonly List<RegexToken> tokens = [];
    private readonly Stack<RegexFlags> outer = new();
    private RegexFlags flags;

    private RegexLexer(string text)
    {
        cursor = new(text);
        groups = new(cursor);
    }

    /// <exception cref="UnusablePatternException">Something is not supported or not closed.</exception>
    public static IReadOnlyList<RegexToken> Read(string text)
    {
        var lexer = new RegexLexer(text);
        while (!lexer.cursor.AtEnd)
        {
            lexer.ReadOne();
        }

        return lexer.outer.Count == 0
            ? lexer.tokens
            : throw new UnusablePatternException("a group of the expression is not closed", "Add ')'");
    }

    private void ReadOne()
    {
        var skipped = flags.Extended && SkipBlank();
        if (skipped || ReadQuantifier())
        {
            return;
        }

        switch (cursor.Current)
        {
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case '[':
                cursor.Take();
                var set = ClassReader.Read(cursor, flags.IgnoreCase);
                Add(set, set.ToString());
                break;
            case '\\':
                cursor.Take();
                Escape();
                break;
            default:
                ReadCharacter(cursor.TakeCharacter());
                break;
        }
    }

    private void ReadCharacter(string one)
    {
        switch (one)
        {
            case ".":
                Add(flags.DotAll ? NamedSets.All : NamedSets.Dot, one);
                break;
            case "|":
                tokens.Add(new(RegexTokenKind.Bar, one));
                break;
            case "^" or "$":
                tokens.Add(new(RegexTokenKind.Anchor, one));
                break;
            default:
                AddLiteral(one);
                break;
        }
    }

    private bool SkipBlank()
    {
        var blanks = cursor.TakeWhile(one => one is ' ' or (>= '\t' and <= '\r'));
        var comment = cursor.Current == '#' ? cursor.TakeWhile(one => one != '\n') : "";
        return blanks.Length + comment.Length > 0;
    }

    private bool ReadQuantifier()
    {
        var start = cursor.Position;
        if (RegexQuantifier.Read(cursor) is not { } count)
        {
            return false;
        }

        var end = cursor.Position;
        var lazy = cursor.Take("?");
        var possessive = !lazy && cursor.Take("+");
        tokens.Add(new(RegexTokenKind.Quantifier, cursor.Between(start, end) + (lazy ? "?" : "")) { Count = count with { Possessive = possessive } });
        return true;
    }

    private void Open()
    {
        if (cursor.Take("(?#"))
        {
            cursor.TakeUntil(")");
            return;
        }

        var (token, inner, opens) = groups.Read(flags);
        if (opens)
        {
            outer.Push(flags);
        }

        if (outer.Count > Deepest)
        {
            throw new UnusablePatternException($"the expression is nested more than {Deepest} groups deep", "Write it flat");
        }

        flags = inner;
        tokens.Add(token);
    }

    private void Close()
    {
        cursor.Take();
        flags = outer.TryPop(out var before) ? before : throw new UnusablePatternException("a ')' closes no group", @"Write \) for a parenthesis");
        tokens.Add(new(RegexTokenKind.Close, ")"));
    }

    private void Escape()
    {
        if (cursor.Take("Q"))
        {
            var rest = new RegexCursor(cursor.TakeUntil(@"\E"));
            while (!rest.AtEnd)
            {
                AddLiteral(rest.TakeCharacter());
            }
        }
        else if (RegexEscapes.Read(cursor, groups.Opened) is { } token)
        {
            tokens.Add(token with { IgnoreCase = flags.IgnoreCase });
        }
    }

    private void Add(CharacterSet set, string text) =>
        tokens.Add(new(RegexTokenKind.Set, text) { Set = set, IgnoreCase = flags.IgnoreCase });

    private void AddLiteral(string one) => tokens.Add(new(RegexTokenKind.Literal, one) { IgnoreCase = flags.IgnoreCase });
}
