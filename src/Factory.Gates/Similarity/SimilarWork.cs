using System.Globalization;

namespace Factory.Gates.Similarity;

/// <summary>Something that a text is similar to.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Score">How similar: 0 for no word in common, 1 for the same words.</param>
/// <param name="CommonWords">The words that both have, those first that say most.</param>
public sealed record SimilarWork(SimilarText Text, double Score, IReadOnlyList<string> CommonWords)
{
    private const int ShownWords = 8;

    /// <summary>The score as it is shown: <c>0.34</c>.</summary>
    public string ShownScore => Score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The words that explain the score.</summary>
    public string ShownWordList => string.Join(", ", CommonWords.Take(ShownWords));
}
