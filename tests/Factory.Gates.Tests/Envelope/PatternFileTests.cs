using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Envelope;

public sealed class PatternFileTests
{
    private const string Path = ".factory/patterns/order-store.md";

    [Fact]
    public void Reads_a_pattern()
    {
        var pattern = PatternFile.Parse(
            """
            ---
            name: order-store
            exemplar: src/Ordering/OrderStore.cs#OrderStore.Save
            applies-to: [src/**]
            competitors: [second-store]
            checked-by: [FAC0406]
            owner: shop-team
            ---
            # One store an aggregate

            Why.
            """,
            Path);

        Assert.Equal(("order-store", "src/Ordering/OrderStore.cs#OrderStore.Save", "shop-team", Path), (pattern.Name, pattern.Exemplar.ToString(), pattern.Owner, pattern.Path));
        Assert.Equal(["src/**"], pattern.AppliesTo);
        Assert.Equal(["second-store"], pattern.Competitors);
        Assert.Equal(["FAC0406"], pattern.CheckedBy);
        Assert.Equal(("One store an aggregate", "# One store an aggregate\n\nWhy.", false), (pattern.Title, pattern.Body, pattern.IsAdvice));
    }

    [Fact]
    public void Names_every_mistake_at_once_with_its_place() =>
        Assert.Equal(
            [
                $"{Path}:2:1: the key 'owner' is missing. Add owner: with its value",
                $"{Path}:2:7: the pattern is called 'store' and its file order-store.md. Write name: order-store, or rename the file",
                $"{Path}:3:11: 'src/Store.cs' names no symbol of a file. Write path#Symbol, such as src/Orders/OrderStore.cs#OrderStore",
                $"{Path}:4:15: 'src/' is not a glob: a glob stands for files, and this is a folder. Write src/** for everything below it",
                $"{Path}:5:9: 'advice' can't be 'perhaps'. Use one of: false, true",
            ],
            Mistakes.In(() => PatternFile.Parse("---\nname: store\nexemplar: src/Store.cs\napplies-to: [ src/ ]\nadvice: perhaps\n---\n", Path)));

    [Theory]
    [InlineData("name: Order_Store", "2:7: 'Order_Store' can't be the name of a pattern. Use lower-case letters, digits and dashes")]
    [InlineData("name: order-store\ncompetitors: [a]\nadvice: true", "4:9: a rail that names what checks it is no advice. Remove advice:, or competitors and checked-by:")]
    public void Says_where_a_mistake_is(string frontMatter, string mistake) =>
        Assert.Contains($"{Path}:{mistake}", Mistakes.In(() => PatternFile.Parse($"---\n{frontMatter}\nexemplar: a.cs#A\nowner: me\n---\n", Path)));
}
