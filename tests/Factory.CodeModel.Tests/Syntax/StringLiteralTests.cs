using Factory.CodeModel.Syntax;

namespace Factory.CodeModel.Tests.Syntax;

public sealed class StringLiteralTests
{
    [Theory]
    [InlineData("""var a = "orders";""", "orders")]
    [InlineData("""var a = @"or""ders";""", "or\"ders")]
    [InlineData("var a = \"\"\"\n    insert\n    into\n    \"\"\";", "insert\ninto")]
    [InlineData("""var a = "orders"u8;""", "orders")]
    [InlineData("""var a = $"a {b} c {d:x}";""", "a {} c {}")]
    [InlineData("""var a = "a" + (b + "c") + $"d{e}";""", "a{}cd{}")]
    public void Reads_what_a_string_stands_for(string code, string text) =>
        Assert.Equal(text, Assert.Single(Read(code), literal => !literal.IsPart).Text);

    [Fact]
    public void Without_holes_a_sum_is_its_literals() =>
        Assert.Equal(["a", "c"], StringLiteral.Of("""var a = "a" + b + "c" + $"d{e}";""", TestContext.Current.CancellationToken).Select(literal => literal.Text));

    [Theory]
    [InlineData("""bus.Publish("a", order)""", "Publish", "order")]
    [InlineData("""client?.SendAsync(HttpMethod.Post, "a", new Content("b"))""", "SendAsync", "Post Content")]
    [InlineData("""new Http.Request(Verb.Put, $"a")""", "Request", "Put")]
    [InlineData("""Handle(() => "a")""", "", "")]
    [InlineData("""Handle(x ?? "a")""", "Handle", "")]
    [InlineData(""" "a".ToString()""", "", "")]
    public void Knows_what_it_is_handed_to(string code, string call, string beside)
    {
        var literal = Read($"class C {{ void M() {{ _ = {code}; }} }}").First(literal => literal.Text == "a");

        Assert.Equal((call, beside), (literal.Call, literal.Beside));
    }

    [Fact]
    public void Knows_the_attribute_that_it_is_handed_to() =>
        Assert.Equal("HttpPost", Assert.Single(Read("""class C { [Web.HttpPost("a")] void M() { } }""")).Call);

    [Theory]
    [InlineData("+")]
    [InlineData("||")]
    public void A_chain_as_long_as_a_file_ends_in_time(string operation) =>
        Assert.NotEmpty(Read($"var a = {string.Join(operation, Enumerable.Repeat("\"a\"", 50_000))};"));

    private static IReadOnlyList<StringLiteral> Read(string code) => StringLiteral.WithHoles(code, TestContext.Current.CancellationToken);
}
