using Factory.Gates.Similarity;

namespace Factory.Gates.Tests.Similarity;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("ExportsOrdersToCsvFile", "export order csv file")]
    [InlineData("SARIFWriter IFileTree writeXML", "sarif writer file tree write xml")]
    [InlineData("snake_case kebab-case Sha256Hash v2", "snake case kebab case sha hash")]
    [InlineData("The gate is what it was, and it may not be used.", "gate")]
    [InlineData("policies classes boxes matches branches rules", "policy class box match branch rule")]
    [InlineData("status analysis process gas yes", "status analysis process gas yes")]
    [InlineData("Größe des Prüfberichts", "größe des prüfbericht")]
    [InlineData("Order order ORDER", "order order order")]
    [InlineData("", "")]
    [InlineData("12 :: … a x", "")]
    public void Takes_a_text_apart(string text, string words) => Assert.Equal(words, string.Join(' ', TextWords.Of(text)));

    [Fact]
    public void Of_a_huge_text_takes_the_first_words() =>
        Assert.Equal(20_000, TextWords.Of(string.Join(' ', Enumerable.Repeat("order", 50_000))).Count);
}
