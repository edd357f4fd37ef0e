namespace Factory.Git.Files;

/// <summary>Parts words into turns, in each of which no match can take away from another: <c>Foo</c> and <c>Foo.Bar</c> have one each.</summary>
internal static class WordTurns
{
    /// <summary>The turns, each with at least one word.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> words)
    {
        var turns = new List<List<string>>();
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            var turn = turns.Find(turn => !turn.Exists(other => MayOverlap(word, other)));
            if (turn is null)
            {
                turns.Add(turn = []);
            }

            turn.Add(word);
        }

        return turns;
    }

    /// <summary>Whether a text can hold both so that they share a part.</summary>
    private static bool MayOverlap(string word, string other) => StartsWithin(word, other) || StartsWithin(other, word);

    /// <summary>Whether the other one can start inside of a word, and end in it or go on behind it.</summary>
    private static bool StartsWithin(string word, string other)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if ((at == 0 || !IsLetter(word[at - 1])) && (IsStartOf(word[at..], other) || IsStartOf(other, word[at..])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStartOf(string start, string word) =>
        word.StartsWith(start, StringComparison.Ordinal) && (word.Length == start.Length || !IsLetter(word[start.Length]) || !IsLetter(start[^1]));

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
