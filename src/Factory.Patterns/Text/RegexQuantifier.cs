using System.Globalization;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>Reads how often something is repeated. A brace that holds no numbers stands for itself.</summary>
internal static class RegexQuantifier
{
    private const int Most = 65_535;

    /// <summary>The count; null, and nothing taken, where none stands here.</summary>
    public static RegexCount? Read(RegexCursor cursor)
    {
        var simple = cursor.Current switch
        {
            '*' => new RegexCount(0, RegexCount.Unlimited, false),
            '+' => new RegexCount(1, RegexCount.Unlimited, false),
            '?' => new RegexCount(0, 1, false),
            _ => (RegexCount?)null,
        };
        if (simple is not null)
        {
            cursor.Take();
            return simple;
        }

        return cursor.Current == '{' ? Braces(cursor) : null;
    }

    private static RegexCount? Braces(RegexCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take();
        var least = cursor.TakeWhile(char.IsAsciiDigit);
        var range = least.Length > 0 && cursor.Take(",");
        var most = range ? cursor.TakeWhile(char.IsAsciiDigit) : least;
        if (least.Length == 0 || !cursor.Take("}"))
        {
            cursor.Position = start;
            return null;
        }

        var count = new RegexCount(Number(least), most.Length == 0 ? RegexCount.Unlimited : Number(most), false);
        return count.Least <= count.Most
            ? count
            : throw new UnusablePatternException($"{{{least},{most}}} asks for more than it allows", $"Write {{{most},{least}}}");
    }

    private static int Number(string digits) =>
        int.TryParse(digits, CultureInfo.InvariantCulture, out var number) && number <= Most
            ? number
            : throw new UnusablePatternException($"{digits} repetitions are too many", $"Ask for at most {Most}");
}
