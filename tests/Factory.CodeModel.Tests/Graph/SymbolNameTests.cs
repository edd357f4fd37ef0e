using Factory.CodeModel.Graph;

namespace Factory.CodeModel.Tests.Graph;

public sealed class SymbolNameTests
{
    [Theory]
    [InlineData("", "T:Shop.Order")]
    [InlineData("M:Shop.Order.Ship(System.String)", "M:Shop.Order.Ship(System.String)")]
    public void Is_written_as_its_id(string member, string text) => Assert.Equal(text, $"{new SymbolName("Shop", "T:Shop.Order", member)}");

    [Fact]
    public void Is_equal_to_a_copy_that_was_given_the_same_member()
    {
        var type = new SymbolName("Shop", "T:Shop.Order");
        var set = new HashSet<SymbolName> { type };

        set.Add(type with { Member = "M:Shop.Order.Ship" });

        Assert.Contains(new SymbolName("Shop", "T:Shop.Order", "M:Shop.Order.Ship"), set);
    }
}
