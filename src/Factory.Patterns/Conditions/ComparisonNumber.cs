using System.Globalization;
using System.Numerics;

namespace Factory.Patterns.Conditions;

/// <summary>
/// Reads numbers as Python and C# write them: with <c>_</c> between digits, with the prefixes <c>0x</c>, <c>0o</c> and <c>0b</c>, with
/// the suffixes of C#, with a fraction and an exponent.
/// </summary>
internal static class ComparisonNumber
{
    private const int Longest = 400;

    private static readonly Dictionary<string, int> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["0x"] = 16,
        ["0o"] = 8,
        ["0b"] = 2,
    };

    private static readonly string[] WholeSuffixes = ["ul", "lu", "u", "l", ""];
    private static readonly string[] RealSuffixes = ["f", "d", "m", ""];

    /// <summary>The number; null where the text is none.</summary>
    public static ComparisonValue? Read(string text, int @base = 10)
    {
        var negative = text.StartsWith('-');
        var digits = text[(negative ? 1 : 0)..].Trim();
        if (digits.Length is 0 or > Longest || !char.IsAsciiLetterOrDigit(digits[0]) && digits[0] != '.')
        {
            return null;
        }

        return Whole(digits, @base) is { } whole ? new WholeValue(negative ? -whole : whole)
            : Real(digits) is { } real ? new RealValue(negative ? -real : real)
            : null;
    }

    private static BigInteger? Whole(string text, int @base)
    {
        var prefixed = text.Length > 2 && Prefixes.TryGetValue(text[..2], out @base);
        var digits = prefixed ? text[2..] : text;
        foreach (var suffix in WholeSuffixes)
        {
            if (digits.Length > suffix.Length && digits.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return Digits(digits[..^suffix.Length], @base == 0 ? 10 : @base);
            }
        }

        return null;
    }

    private static BigInteger? Digits(string digits, int @base)
    {
        var sum = BigInteger.Zero;
        foreach (var one in digits)
        {
            if (one == '_' && digits[0] != '_')
            {
                continue;
            }

            var digit = char.IsAsciiDigit(one) ? one - '0' : char.IsAsciiLetter(one) ? char.ToLowerInvariant(one) - 'a' + 10 : int.MaxValue;
            if (digit >= @base)
            {
                return null;
            }

            sum = (sum * @base) + digit;
        }

        return sum;
    }

    private static double? Real(string text)
    {
        var suffix = RealSuffixes.First(one => text.EndsWith(one, StringComparison.OrdinalIgnoreCase));
        const NumberStyles Form = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return char.IsAsciiLetter(text[0]) || !double.TryParse(text[..^suffix.Length].Replace("_", "", StringComparison.Ordinal), Form, CultureInfo.InvariantCulture, out var number)
            ? null
            : number;
    }
}
