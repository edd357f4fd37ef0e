using Factory.Gates.Structure;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Structure;

public sealed class ExplanationTests
{
    private static readonly StructureFacts Shop = new Code("modules: { Model: [src/Model/**], Web: [src/Web/**] }")
        .Type("src/Model/Order.cs", "Shop.Model.Order")
        .Type("src/Web/Page.cs", "Shop.Web.Page", "Shop.Model.Order", "Shop.Web.Menu")
        .Type("src/Web/Menu.cs", "Shop.Web.Menu")
        .Facts();

    [Fact]
    public void Shows_the_uses_behind_an_edge() => Assert.Equal(
        ["Web uses Model: 1 use.", "  src/Web/Page.cs:4: 'Shop.Web.Page.Run' uses 'Shop.Model.Order.Run' (call)"],
        Explanation.OfEdge(Shop, "Web->Model"));

    [Fact]
    public void Says_that_there_is_no_such_edge() => Assert.Equal(["Model does not use Web."], Explanation.OfEdge(Shop, "Model -> Web"));

    [Theory]
    [InlineData("Shop.Web.Page")]
    [InlineData("T:Shop.Web.Page")]
    [InlineData("Shop.Web.Page.Run")]
    [InlineData("M:Shop.Web.Page.Run")]
    public void Shows_what_a_symbol_uses(string symbol) => Assert.Equal(
        [
            "Used: 0 uses.",
            "Uses: 2 uses.",
            "  src/Web/Page.cs:4: 'Shop.Web.Page.Run' uses 'Shop.Model.Order.Run' (call)",
            "  src/Web/Page.cs:5: 'Shop.Web.Page.Run' uses 'Shop.Web.Menu.Run' (call)",
        ],
        Explanation.OfSymbol(Shop, symbol).Skip(1));

    [Fact]
    public void Shows_what_uses_a_symbol_and_where_it_stands() => Assert.Equal(
        ["T:Shop.Model.Order (Shop, src/Model/Order.cs:3)", "Used: 1 use.", "  src/Web/Page.cs:4: 'Shop.Web.Page.Run' uses 'Shop.Model.Order.Run' (call)"],
        Explanation.OfSymbol(Shop, "Shop.Model.Order").Take(3));

    [Fact]
    public void Names_every_unknown_module() => Assert.Equal(
        ["--edge: there is no module 'Wep'. Did you mean 'Web'?", "--edge: there is no module 'Mdel'. Did you mean 'Model'?"],
        Mistakes.In(() => Explanation.OfEdge(Shop, "Wep->Mdel")));

    [Fact]
    public void Suggests_the_full_name_of_a_symbol() => Assert.Equal(
        ["--symbol: the solution declares no 'Order'. Did you mean 'Shop.Model.Order'?"],
        Mistakes.In(() => Explanation.OfSymbol(Shop, "Order")));
}
