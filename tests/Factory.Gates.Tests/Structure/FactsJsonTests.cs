using System.Text;
using Factory.Gates.Schemas;
using Factory.Gates.Structure;
using NJsonSchema;

namespace Factory.Gates.Tests.Structure;

public sealed class FactsJsonTests
{
    private static readonly Code Shop = new Code("modules: { Model: [src/Model/**], Web: [src/Web/**] }")
        .Type("src/Model/Order.cs", "Shop.Model.Order")
        .Type("src/Web/Page.cs", "Shop.Web.Page", "Shop.Model.Order")
        .Type("other/Free.cs", "Other.Free", "Shop.Web.Page");

    [Fact]
    public async Task Follows_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(EnvelopeSchemas.All["facts.schema.json"], TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Text()));
    }

    [Fact]
    public void Holds_the_edges_between_modules() => Assert.Contains(
        """
            {
              "from": "Web",
              "to": "Model",
              "uses": 1
            }
        """.ReplaceLineEndings("\n"),
        Text(),
        StringComparison.Ordinal);

    [Fact]
    public void The_same_facts_give_the_same_bytes() => Assert.Equal(Text(), Text());

    private static string Text()
    {
        using var output = new MemoryStream();
        FactsJson.Write(Shop.Facts(), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
