using System.Globalization;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>Reads what stands behind a backslash.</summary>
internal static class CharacterEscapes
{
    private static readonly Dictionary<char, string> Controls = new()
    {
        ['a'] = "\a",
        ['e'] = "\e",
        ['f'] = "\f",
        ['n'] = "\n",
        ['r'] = "\r",
        ['t'] = "\t",
    };

    /// <summary>The one character that the escape stands for; null, and nothing taken, where it stands for something else.</summary>
    public static string? Character(RegexCursor cursor)
    {
        if (cursor.AtEnd)
        {
            throw new UnusablePatternException("the expression ends in a backslash", @"Write \\ for a backslash");
        }

        var letter = cursor.Current;
        if (Controls.TryGetValue(letter, out var control))
        {
            cursor.Take();
            return control;
        }

        return letter switch
        {
            'x' => Hexadecimal(cursor),
            'o' when cursor.Take("o{") => Code(cursor.TakeUntil("}"), 8),
            'c' => Control(cursor),
            '0' => Octal(cursor),
            _ => char.IsAsciiLetterOrDigit(letter) ? null : cursor.TakeCharacter(),
        };
    }

    /// <summary>A character of up to three octal digits.</summary>
    public static string Octal(RegexCursor cursor) => Code(cursor.TakeWhile(digit => digit is >= '0' and <= '7', 3), 8);

    /// <summary>The set that the escape stands for; null, and nothing taken, where it stands for none.</summary>
    public static CharacterSet? Set(RegexCursor cursor)
    {
        var letter = cursor.Current;
        if (letter is 'p' or 'P')
        {
            cursor.Take();
            var name = cursor.Take("{") ? cursor.TakeUntil("}") : cursor.TakeCharacter();
            return NamedSets.Category(name, letter)
                ?? throw new UnusablePatternException($@"not supported: \{letter}{{{name}}}", "Use a general category such as L, Lu or Nd");
        }

        var set = NamedSets.Escape(letter);
        cursor.Position += set is null ? 0 : 1;
        return set;
    }

    private static string Hexadecimal(RegexCursor cursor)
    {
        cursor.Take();
        return cursor.Take("{") ? Code(cursor.TakeUntil("}"), 16) : Code("0" + cursor.TakeWhile(char.IsAsciiHexDigit, 2), 16);
    }

    private static string Control(RegexCursor cursor)
    {
        cursor.Take();
        return cursor.Current is > ' ' and <= '~'
            ? ((char)(char.ToUpperInvariant(cursor.Take()) ^ 0x40)).ToString()
            : throw new UnusablePatternException(@"\c is followed by no letter", @"Write it as \x and two digits");
    }

    private static string Code(string digits, int @base)
    {
        var digit = digits.Trim();
        var valid = digit.Length is > 0 and <= 10 && digit.All(one => @base == 16 ? char.IsAsciiHexDigit(one) : one is >= '0' and <= '7');
        var code = !valid ? -1
            : @base == 16 ? long.Parse(digit, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : digit.Aggregate(0L, (sum, one) => (sum * 8) + one - '0');
        return code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32((int)code)
            : throw new UnusablePatternException($"'{digits}' is the code of no character", "Give the digits of a Unicode character");
    }
}
