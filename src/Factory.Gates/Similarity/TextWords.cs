namespace Factory.Gates.Similarity;

/// <summary>
/// Takes a text apart into words that can be compared: lower-case, identifiers split at capitals, digits and underscores, without
/// stop words, plurals as singulars. It knows English only; other languages keep their forms, which is right as long as a
/// repository is written in one.
/// </summary>
internal static class TextWords
{
    private const int MostWords = 20_000;
    private const int ShortestWord = 2;

    private static readonly IReadOnlyList<string> LongPlurals = ["sses", "xes", "ches", "shes", "zes"];
    private static readonly IReadOnlyList<string> NoPlurals = ["ss", "us", "is"];

    /// <summary>The words in their order, each as often as it stands there; of a huge text the first.</summary>
    public static IReadOnlyList<string> Of(string text) =>
    [
        .. Parts(text)
            .Where(part => part.Length >= ShortestWord)
            .Select(part => part.ToLowerInvariant())
            .Where(word => !StopWords.Contains(word))
            .Select(Singular)
            .Take(MostWords),
    ];

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]) && char.IsLetter(text[at - 1]) && !StartsPart(text, at))
            {
                continue;
            }

            if (char.IsLetter(text[at - 1]))
            {
                yield return text[start..at];
            }

            start = at;
        }
    }

    /// <summary>Whether a letter inside of letters starts a part: the F of <c>sarifFile</c> and the F of <c>SARIFFile</c>.</summary>
    private static bool StartsPart(string text, int at) =>
        char.IsUpper(text[at])
        && (!char.IsUpper(text[at - 1]) || (at + 1 < text.Length && char.IsLower(text[at + 1])));

    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => $"{word[..^3]}y",
        { Length: > 4 } when LongPlurals.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) => word[..^2],
        { Length: > 3 } when word[^1] == 's' && !NoPlurals.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) => word[..^1],
        _ => word,
    };
}
