using Factory.Gates.Similarity;

namespace Factory.Gates.Tests.Similarity;

public sealed class SimilarityIndexTests
{
    private static readonly SimilarText Csv = Text("plan:1", "export the orders of a month as csv with one line each");
    private static readonly SimilarText Pictures = Text("plan:2", "keep small pictures of products in a cache on the disk");
    private static readonly SimilarText Storage = Text("plan:3", "files of orders go through the storage, never to the disk");

    [Fact]
    public void A_text_is_wholly_like_itself_and_less_like_others()
    {
        var similar = SimilarityIndex.Of([Pictures, Storage, Csv]).Like(Csv.Words, 0);

        Assert.Equal(["plan:1", "plan:3"], similar.Select(work => work.Text.Name));
        Assert.Equal(1, similar[0].Score, 12);
        Assert.InRange(similar[1].Score, 0.05, 0.5);
        Assert.Equal(["order"], similar[1].CommonWords);
        Assert.Equal("1.00", similar[0].ShownScore);
    }

    [Fact]
    public void Likeness_is_the_same_from_both_sides()
    {
        var index = SimilarityIndex.Of([Pictures, Storage, Csv]);

        Assert.Equal(
            index.Like(Csv.Words, 0).Single(work => work.Text == Storage).Score,
            index.Like(Storage.Words, 0).Single(work => work.Text == Csv).Score,
            12);
    }

    [Fact]
    public void A_score_says_the_same_among_few_texts_and_among_many()
    {
        var copy = Text("copy", "export the orders of a month as csv for the accountants of the shop");
        var few = SimilarityIndex.Of([Csv]).Like(copy.Words, 0).Single().Score;
        var many = SimilarityIndex
            .Of([Csv, .. Enumerable.Range(0, 200).Select(number => Text($"other:{number}", $"something about {Letters(number)} else"))])
            .Like(copy.Words, 0)[0]
            .Score;

        Assert.InRange(few, 0.4, 0.8);
        Assert.InRange(Math.Abs(few - many), 0, 0.15);
    }

    [Fact]
    public void What_is_below_the_threshold_is_left_out() =>
        Assert.Equal(["plan:1"], SimilarityIndex.Of([Pictures, Storage, Csv]).Like(Csv.Words, 0.5).Select(work => work.Text.Name));

    [Fact]
    public void A_few_words_find_what_speaks_of_them_however_long_it_is()
    {
        var found = Assert.Single(SimilarityIndex.Of([Pictures, Storage, Csv]).About(TextWords.Of("Cache for pictures"), 0.25));

        Assert.Equal(("plan:2", "cache, picture"), (found.Text.Name, found.ShownWordList));
        Assert.InRange(found.Score, 0.5, 1);
    }

    [Fact]
    public void Rare_words_say_more_than_common_ones() =>
        Assert.Equal(
            ["plan:2", "plan:1"],
            SimilarityIndex.Of([Text("plan:1", "alpha common"), Text("plan:2", "beta common"), Text("plan:3", "gamma alpha"), Text("plan:4", "alpha delta")])
                .Like(["alpha", "beta"], 0.3)
                .Select(work => work.Text.Name)
                .Take(2));

    [Fact]
    public void Without_words_nothing_is_similar()
    {
        Assert.Empty(SimilarityIndex.Of([]).Like(Csv.Words, 0));
        Assert.Empty(SimilarityIndex.Of([Csv, Text("empty", "")]).Like([], 0));
    }

    [Fact]
    public void Ten_thousand_symbols_are_searched_at_once()
    {
        var index = SimilarityIndex.Of(Enumerable.Range(0, 10_000).Select(number => SimilarText.OfSymbol($"Shop.{Letters(number)}OrderStore", "a.cs")));

        Assert.Equal($"Shop.{Letters(4711)}OrderStore", index.About(TextWords.Of($"{Letters(4711)} order stores"), 0.9)[0].Text.Name);
    }

    private static SimilarText Text(string name, string text) => new(SimilarKind.Plan, name, $"{name}.md", TextWords.Of(text));

    private static string Letters(int number) => $"Q{string.Concat($"{number}".Select(digit => (char)('a' + digit - '0')))}";
}
