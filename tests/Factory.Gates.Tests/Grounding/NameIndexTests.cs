using Factory.CodeModel.Names;
using Factory.Gates.Grounding;

namespace Factory.Gates.Tests.Grounding;

public sealed class NameIndexTests
{
    private static readonly IReadOnlyList<CodeName> Names =
    [
        new(NameKind.Type, "Shop.Order") { Bases = ["Row", "IOrder"] },
        new(NameKind.Type, "Old.Order"),
        new(NameKind.Type, "Shop.OrderLine"),
        new(NameKind.Member, "Shop.Order.Total"),
        new(NameKind.Extension, "Shop.Orders.Ship"),
        new(NameKind.Namespace, "Shop"),
        new(NameKind.Used, "Log"),
    ];

    [Theory]
    [InlineData("Order", "Type Old.Order", "Type Shop.Order")]
    [InlineData("OrderLine", "Type Shop.OrderLine")]
    [InlineData("Total", "Member Shop.Order.Total")]
    [InlineData("Ship", "Extension Shop.Orders.Ship")]
    [InlineData("Shop", "Namespace Shop")]
    [InlineData("Log", "Used Log")]
    [InlineData("Orde")]
    [InlineData("Zebra")]
    [InlineData("")]
    public void Finds_names_by_their_last_part(string simple, params string[] found)
    {
        Assert.Equal(found, NameIndex.Of(Names).Called(simple).Select(name => $"{name.Kind} {name.Full}"));
        Assert.Equal(found, NameIndex.Parse(NameIndex.Of(Names).Lines).Called(simple).Select(name => $"{name.Kind} {name.Full}"));
    }

    [Fact]
    public void Keeps_bases() => Assert.Equal(["Row", "IOrder"], NameIndex.Of(Names).Called("Order")[1].Bases);

    [Fact]
    public void Is_the_same_whatever_order_names_come_in()
    {
        Assert.Equal(NameIndex.Of(Names).Lines, NameIndex.Of(Names.Reverse().Concat(Names)).Lines);
        Assert.Equal(Names.Count, NameIndex.Of(Names).All.Count());
        Assert.Empty(NameIndex.Of([]).All);
    }
}
