using Factory.Gates.Envelope;

namespace Factory.Gates.Tests.Envelope;

public sealed class WordsTests
{
    [Theory]
    [InlineData("The Order ships", "Order", true)]
    [InlineData("Orders, then Order", "Order", true)]
    [InlineData("Orders and Reorder and Order_2", "Order", false)]
    [InlineData("the order ships", "Order", false)]
    [InlineData("The Order ships", "", false)]
    [InlineData("Order", "", false)]
    [InlineData("", "", false)]
    [InlineData("", "Order", false)]
    public void Finds_whole_words_only(string text, string name, bool holds) => Assert.Equal(holds, Words.Holds(text, name));

    [Fact]
    public void Finds_them_in_any_case_where_that_is_asked() => Assert.True(Words.Holds("from ORDERS o", "orders", StringComparison.OrdinalIgnoreCase));
}
