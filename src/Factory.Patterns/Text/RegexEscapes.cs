using System.Globalization;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>Reads an escape outside of character classes, from behind its backslash.</summary>
internal static class RegexEscapes
{
    private const string Anchors = "AZzbBG";

    /// <summary>The piece it stands for; null for a stray <c>\E</c>, which PCRE passes over.</summary>
    public static RegexToken? Read(RegexCursor cursor, int opened)
    {
        if (cursor.Take("E"))
        {
            return null;
        }

        if (cursor.Current is >= '1' and <= '9')
        {
            return Number(cursor, opened);
        }

        if (cursor.Current is 'g' or 'k')
        {
            return Reference(cursor, opened);
        }

        return !cursor.AtEnd && Anchors.Contains(cursor.Current, StringComparison.Ordinal)
            ? new(RegexTokenKind.Anchor, $"\\{cursor.Take()}")
            : Special(cursor) ?? Character(cursor);
    }

    private static RegexToken? Special(RegexCursor cursor)
    {
        // Files are read with \n as line end, so \r\n never has to be held together.
        if (cursor.Take("R"))
        {
            return OfSet(NamedSets.Escape('v')!);
        }

        if (cursor.Current == 'N' && cursor.Ahead(1) != '{')
        {
            cursor.Take();
            return OfSet(NamedSets.Dot);
        }

        return CharacterEscapes.Set(cursor) is { } set ? OfSet(set) : null;
    }

    private static RegexToken Character(RegexCursor cursor) => CharacterEscapes.Character(cursor) is { } one
        ? new(RegexTokenKind.Literal, one)
        : throw new UnusablePatternException(
            $@"not supported: \{cursor.Current}",
            cursor.Current == 'u' ? @"PCRE knows no \u; write \x{…}" : "Say it with other means, such as a group or a class");

    private static RegexToken OfSet(CharacterSet set) => new(RegexTokenKind.Set, set.ToString()) { Set = set };

    /// <summary>A number of two digits is that of a group if there are so many, and else the octal code of a character.</summary>
    private static RegexToken Number(RegexCursor cursor, int opened)
    {
        var start = cursor.Position;
        var digits = cursor.TakeWhile(char.IsAsciiDigit, 3);
        if (digits.Length == 1 || int.Parse(digits, CultureInfo.InvariantCulture) <= opened)
        {
            return new(RegexTokenKind.Reference, digits);
        }

        cursor.Position = start;
        return cursor.Current <= '7'
            ? new(RegexTokenKind.Literal, CharacterEscapes.Octal(cursor))
            : throw new UnusablePatternException($@"\{digits} refers to no group", "Number groups from 1, by their opening parentheses");
    }

    private static RegexToken Reference(RegexCursor cursor, int opened)
    {
        var letter = cursor.Take();
        var plain = cursor.TakeWhile(one => char.IsAsciiDigit(one) || one == '-');
        var name = plain.Length > 0 && letter == 'g' ? plain
            : cursor.Take("{") ? cursor.TakeUntil("}")
            : letter == 'k' && cursor.Take("<") ? cursor.TakeUntil(">")
            : letter == 'k' && cursor.Take("'") ? cursor.TakeUntil("'")
            : throw new UnusablePatternException($@"not supported: \{letter}{cursor.Current}, a call of a group", "Write the group out again");
        return new(RegexTokenKind.Reference, name.StartsWith('-') && int.TryParse(name, CultureInfo.InvariantCulture, out var back)
            ? (opened + 1 + back).ToString(CultureInfo.InvariantCulture)
            : name);
    }
}
