using System.Collections.Generic;

class Words
{
    int Bad(Dictionary<string, int> counts, string word)
    {
        // ruleid: key-looked-up-twice
        var count = counts.ContainsKey(word) ? counts[word] : 0;
        // ruleid: key-looked-up-twice
        if (counts.ContainsKey(word))
        {
            return counts[word];
        }

        return count;
    }

    int Good(Dictionary<string, int> counts, string word, string other)
    {
        // ok: key-looked-up-twice
        if (counts.TryGetValue(word, out var found))
        {
            return found;
        }

        // ok: key-looked-up-twice
        if (counts.ContainsKey(word))
        {
            counts[word] = 0;
        }

        // ok: key-looked-up-twice
        return counts.ContainsKey(word) ? counts[other] : 0;
    }
}
