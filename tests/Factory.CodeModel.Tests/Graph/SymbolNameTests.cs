using Factory.CodeModel.Graph;

namespace Factory.CodeModel.Tests.Graph;

public sealed class SymbolNameTests
{
    [Theory]
    [InlineData("", "T:Shop.Order")]
    [InlineData("M:Shop.Order.Ship(System.String)", "M:Shop.Order.Ship(System.String)")]
    public void Is_written_as_its_id(string member, string text) => Assert.Equal(text, $"{new SymbolName("Shop", "T:Shop.Order", member)}");
}
