namespace Measures.Text;

/// <summary>Counts words without regard to case.</summary>
public static class WordCount
{
    public static IReadOnlyDictionary<string, int> Of(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        while (!text.IsEmpty)
        {
            var start = text.IndexOfAnyLetter();
            if (start < 0)
            {
                break;
            }

            text = text[start..];
            var length = text.LengthOfWord();
            var word = text[..length].ToString();
            counts[word] = counts.GetValueOrDefault(word) + 1;
            text = text[length..];
        }

        return counts;
    }

    private static int IndexOfAnyLetter(this ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetter(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static int LengthOfWord(this ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return length;
    }
}
