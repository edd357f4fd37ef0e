namespace Factory.Gates.Similarity;

/// <summary>
/// Ranks texts by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; k1 = 1.2, b = 0.75). Each score is
/// divided by the score of the text with itself, so that one threshold serves for any query and any number of texts. A word
/// weighs ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative, with N at least 20: among very few texts nothing is rare.
/// </summary>
internal sealed class SimilarityIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const int FewestTexts = 20;

    private readonly IReadOnlyList<SimilarText> texts;
    private readonly Dictionary<string, List<Posting>> postings = new(StringComparer.Ordinal);
    private readonly double averageLength;
    private readonly double[] ownScores;

    private SimilarityIndex(IReadOnlyList<SimilarText> texts)
    {
        this.texts = texts;
        averageLength = Math.Max(1, texts.Count == 0 ? 1 : texts.Average(text => text.Words.Count));
        foreach (var (index, text) in texts.Index())
        {
            foreach (var (word, count) in Counts(text.Words))
            {
                (postings.TryGetValue(word, out var list) ? list : postings[word] = []).Add(new(index, count));
            }
        }

        ownScores = [.. texts.Select(text => Counts(text.Words).Sum(word => Weight(word.Key, word.Value, text.Words.Count)))];
    }

    /// <summary>An index of texts of about one length: what is declared does not go into one index with what is planned.</summary>
    public static SimilarityIndex Of(IEnumerable<SimilarText> texts) =>
        new([.. texts.Where(text => text.Words.Count > 0).OrderBy(text => text.Kind).ThenBy(text => text.Name, StringComparer.Ordinal)]);

    /// <summary>
    /// The texts that are like this one, the closest first. The score is the geometric mean of two shares: how much of the weight
    /// of either text lies in the words that both have.
    /// </summary>
    public IReadOnlyList<SimilarWork> Like(IReadOnlyList<string> words, double threshold) =>
        Ranked(words, threshold, (match, own) => Math.Sqrt(match.TextScore / ownScores[match.Text] * (match.QueryScore / own)));

    /// <summary>The texts that speak of these few words, such as a title, whatever else they say; those first that say most about them.</summary>
    public IReadOnlyList<SimilarWork> About(IReadOnlyList<string> words, double threshold) =>
        Ranked(words, threshold, (match, own) => Math.Min(1, match.TextScore / own));

    private IReadOnlyList<SimilarWork> Ranked(IReadOnlyList<string> words, double threshold, Func<Match, double, double> score)
    {
        var query = Counts(words);
        var own = query.Sum(word => Weight(word.Key, word.Value, words.Count));
        return
        [
            .. from match in Matches(query, words.Count)
               let closeness = score(match, own)
               where closeness >= threshold
               orderby closeness descending, match.Text
               select new SimilarWork(texts[match.Text], closeness, match.WordsByWeight),
        ];
    }

    private Dictionary<int, Match>.ValueCollection Matches(SortedDictionary<string, int> query, int length)
    {
        var matches = new Dictionary<int, Match>();
        foreach (var (word, count) in query.Where(word => postings.ContainsKey(word.Key)))
        {
            var weight = Weight(word, count, length);
            foreach (var posting in postings[word])
            {
                var match = matches.TryGetValue(posting.Text, out var known) ? known : matches[posting.Text] = new(posting.Text);
                match.Add(word, Weight(word, posting.Count, texts[posting.Text].Words.Count), weight);
            }
        }

        return matches.Values;
    }

    private double Weight(string word, int count, int length)
    {
        var holders = postings.TryGetValue(word, out var list) ? list.Count : 1;
        var rarity = Math.Log(1 + ((Math.Max(texts.Count, FewestTexts) - holders + 0.5) / (holders + 0.5)));
        return rarity * count * (Saturation + 1) / (count + (Saturation * (1 - LengthShare + (LengthShare * length / averageLength))));
    }

    /// <summary>Sorted, so that sums are the same to the last digit on every run.</summary>
    private static SortedDictionary<string, int> Counts(IEnumerable<string> words) =>
        new(words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly record struct Posting(int Text, int Count);

    private sealed class Match(int text)
    {
        private readonly List<(string Word, double Weight)> words = [];

        public int Text => text;

        /// <summary>BM25 of the text for the query.</summary>
        public double TextScore { get; private set; }

        /// <summary>BM25 of the query for the text.</summary>
        public double QueryScore { get; private set; }

        public IReadOnlyList<string> WordsByWeight =>
            [.. words.OrderByDescending(word => word.Weight).ThenBy(word => word.Word, StringComparer.Ordinal).Select(word => word.Word)];

        public void Add(string word, double inText, double inQuery)
        {
            TextScore += inText;
            QueryScore += inQuery;
            words.Add((word, Math.Min(inText, inQuery)));
        }
    }
}
