namespace Factory.Patterns.Analysis;

/// <summary>
/// <c>metavariable-analysis</c> with the analyzer <c>entropy</c>: whether a text looks like a secret rather than like words. It does
/// if it is at least 12 characters of one word without blanks, its characters are spread widely for its length, and it reads as no
/// language: its letters do not come in the groups that names and words have.
/// </summary>
/// <remarks>
/// Spread is Shannon's entropy over its characters, of which 75 percent of what is possible for its length are asked for, and 60
/// where all are digits of the base 16. A change of kind is one between lower case, upper case and digits; names change their kind
/// rarely, and random text at nearly every second character, so one change in four characters is asked for, not counting a capital
/// with the lower case behind it, nor signs, which separate words. Text of one case that changes its kind too rarely is judged by its vowels: random letters
/// have fewer than one in six.
/// </remarks>
internal static class StringEntropy
{
    private const int Shortest = 12;
    private const double LeastSpread = 0.75;
    private const double LeastSpreadOfDigits = 0.6;
    private const int MostCharactersPerChange = 4;
    private const int LettersPerVowel = 6;

    /// <summary>Whether a text looks like a secret.</summary>
    /// <param name="text">The text itself, without the quotes of the code it stands in.</param>
    public static bool LooksSecret(string text)
    {
        if (text.Length < Shortest || text.Any(char.IsWhiteSpace))
        {
            return false;
        }

        var hexadecimal = text.All(one => char.IsAsciiHexDigit(one) || one == '-');
        var possible = Math.Log2(Math.Min(text.Length, hexadecimal ? 16 : 64));
        return BitsPerCharacter(text) >= possible * (hexadecimal ? LeastSpreadOfDigits : LeastSpread)
            && (Changes(text) * MostCharactersPerChange >= text.Length || HasFewVowels(text));
    }

    /// <summary>Shannon's entropy of a text over its own characters, in bits for each of them; 0 for the empty text.</summary>
    public static double BitsPerCharacter(string text) => text
        .CountBy(one => one)
        .Select(one => (double)one.Value / text.Length)
        .Sum(share => -share * Math.Log2(share));

    private static int Changes(string text)
    {
        var changes = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var word = char.IsAsciiLetterUpper(text[i - 1]) && char.IsAsciiLetterLower(text[i]);
            var bothKnown = char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i]);
            changes += bothKnown && !word && Kind(text[i - 1]) != Kind(text[i]) ? 1 : 0;
        }

        return changes;
    }

    private static int Kind(char one) => char.IsAsciiLetterLower(one) ? 1 : char.IsAsciiLetterUpper(one) ? 2 : 3;

    private static bool HasFewVowels(string text)
    {
        var letters = text.Count(char.IsAsciiLetter);
        return letters * 2 > text.Length && text.Count(one => "aeiouyAEIOUY".Contains(one, StringComparison.Ordinal)) * LettersPerVowel < letters;
    }
}
