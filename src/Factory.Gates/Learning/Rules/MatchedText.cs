using System.Security.Cryptography;
using System.Text;

namespace Factory.Gates.Learning.Rules;

/// <summary>What a rule matched, in a form that stays the same while the code is moved or laid out anew.</summary>
internal static class MatchedText
{
    private const int Longest = 200;

    /// <summary>The text with white space only where it parts two words; what is too long for one line ends in a hash of the whole.</summary>
    public static string Normal(string matched)
    {
        var text = new StringBuilder();
        foreach (var word in matched.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Length > 0 && IsWord(text[^1]) && IsWord(word[0]))
            {
                text.Append(' ');
            }

            text.Append(word);
        }

        return text.Length <= Longest ? text.ToString() : Cut(text.ToString());
    }

    private static string Cut(string text)
    {
        var length = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"{text[..length]}…{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
