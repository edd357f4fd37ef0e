using Factory.Patterns.Analysis;

namespace Factory.Patterns.Tests.Analysis;

public sealed class StringEntropyTests
{
    [Theory]
    [InlineData("ghp_x7Kq2LmZ9vTr4WbN8sYd3HfJ6cPgA1eR")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYzQ4tV8")]
    [InlineData("Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA==")]
    [InlineData("p7#Lq9!zX2$wV5")]
    [InlineData("xkqzvbtrwnhgdfplm")]
    public void Random_text_looks_like_a_secret(string text) => Assert.True(StringEntropy.LooksSecret(text));

    [Theory]
    [InlineData("")]
    [InlineData("password")]
    [InlineData("password123456")]
    [InlineData("a1B2")]
    [InlineData("the quick brown fox jumps over 13 lazy dogs")]
    [InlineData("MicrosoftAspNetCoreHtmlString")]
    [InlineData("connectionStringName")]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("https://example.com/some/path/to/page")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("000000000000000000000000")]
    [InlineData("abababababababababab")]
    [InlineData("z1z1z1z1z1z1z1z1z1")]
    [InlineData("some-long-kebab-case-name")]
    [InlineData("YYYY-MM-DD")]
    [InlineData("{customer.firstName}")]
    public void Words_and_names_do_not(string text) => Assert.False(StringEntropy.LooksSecret(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("aaaa", 0)]
    [InlineData("abab", 1)]
    [InlineData("abcd", 2)]
    public void Entropy_is_counted_in_bits_for_each_character(string text, double bits) => Assert.Equal(bits, StringEntropy.BitsPerCharacter(text), 6);
}
