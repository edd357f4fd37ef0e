using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>Reads what opens a group, and the constructs that only look like groups.</summary>
internal sealed class RegexGroupReader(RegexCursor cursor)
{
    private static readonly (string Opening, RegexGroupKind Kind)[] Kinds =
    [
        ("(?:", RegexGroupKind.Consuming),
        ("(?>", RegexGroupKind.Atomic),
        ("(?=", RegexGroupKind.Assertion),
        ("(?!", RegexGroupKind.Assertion),
        ("(?<=", RegexGroupKind.Assertion),
        ("(?<!", RegexGroupKind.Assertion),
    ];

    private static readonly (string Opening, string End)[] Named = [("(?P<", ">"), ("(?<", ">"), ("(?'", "'")];

    private static readonly (string Opening, string Name)[] Refused =
    [
        ("(*", "a verb (*…)"),
        ("(?|", "a branch reset (?|…)"),
        ("(?P>", "a call of a group (?P>…)"),
        ("(?&", "a call of a group (?&…)"),
        ("(?R", "a recursion (?R)"),
        ("(?C", "a callout (?C)"),
        ("(?+", "a call of a group (?+…)"),
    ];

    /// <summary>How many groups that capture have been opened so far.</summary>
    public int Opened { get; private set; }

    /// <summary>The piece, the options that hold behind it, and whether a parenthesis will close it.</summary>
    public (RegexToken Token, RegexFlags Inner, bool Opens) Read(RegexFlags flags)
    {
        Refuse();
        if (cursor.Take("(?P="))
        {
            return (new(RegexTokenKind.Reference, cursor.TakeUntil(")")) { IgnoreCase = flags.IgnoreCase }, flags, false);
        }

        foreach (var (opening, kind) in Kinds)
        {
            if (cursor.Take(opening))
            {
                return (new(RegexTokenKind.Open, opening) { Group = kind }, flags, true);
            }
        }

        if (cursor.Take("(?("))
        {
            return (Condition(), flags, true);
        }

        return Capture() is { } capture ? (capture, flags, true) : Flags(flags);
    }

    private void Refuse()
    {
        var digit = cursor.Ahead(2) == '-' ? cursor.Ahead(3) : cursor.Ahead(2);
        var start = cursor.Position;
        var name = cursor.Ahead(1) == '?' && char.IsAsciiDigit(digit) ? "a call of a group (?1)"
            : Refused.FirstOrDefault(one => cursor.Take(one.Opening)).Name;
        cursor.Position = start;
        if (name is not null)
        {
            throw new UnusablePatternException($"not supported: {name}", "Say it without, such as with alternatives written out");
        }
    }

    private RegexToken? Capture()
    {
        var name = "";
        var (opening, end) = Named.FirstOrDefault(one => cursor.Take(one.Opening));
        if (opening is not null)
        {
            name = cursor.TakeUntil(end);
            if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(one => char.IsAsciiLetterOrDigit(one) || one == '_'))
            {
                throw new UnusablePatternException($"'{name}' is no name of a group", "Use letters, digits and _, starting with no digit");
            }
        }
        else if (cursor.Ahead(1) == '?')
        {
            return null;
        }
        else
        {
            cursor.Take();
        }

        Opened++;
        return new(RegexTokenKind.Open, $"(?<{Opened}>") { Group = RegexGroupKind.Consuming, Name = name, Number = Opened };
    }

    /// <summary>What is asked is a group by its number or name, or an assertion, which is left to be read next.</summary>
    private RegexToken Condition()
    {
        if (cursor.Current == '?')
        {
            cursor.Position--;
            return new(RegexTokenKind.Open, "(?") { Group = RegexGroupKind.Condition };
        }

        var asked = cursor.TakeUntil(")").Trim('<', '>', '\'');
        return asked is "R" or "DEFINE" || asked.Length == 0
            ? throw new UnusablePatternException($"not supported: the condition (?({asked})…)", "Ask for a group by its number")
            : new(RegexTokenKind.Open, asked) { Group = RegexGroupKind.Condition, Name = asked };
    }

    private (RegexToken Token, RegexFlags Inner, bool Opens) Flags(RegexFlags flags)
    {
        cursor.Position += 2;
        var letters = cursor.TakeWhile(one => one is not (':' or ')'));
        if (letters.Length > 8)
        {
            throw new UnusablePatternException($"not supported: (?{letters[..8]}…", "Use one of (?:…), (?=…), (?!…), (?<=…), (?<!…), (?>…), (?<name>…) and options");
        }

        var inner = flags.With(letters);
        var written = RegexFlags.Written(letters);
        return cursor.Take(":")
            ? (new(RegexTokenKind.Open, $"(?{written}:") { Group = RegexGroupKind.Consuming }, inner, true)
            : cursor.Take(")")
                ? (new(RegexTokenKind.Flags, written.Length > 0 ? $"(?{written})" : ""), inner, false)
                : throw new UnusablePatternException("a group of the expression is not closed", "Add ')'");
    }
}
