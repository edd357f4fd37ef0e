using Factory.Patterns.Matching;

namespace Factory.Patterns.Tests.Matching;

public sealed class SuppressionsTests
{
    [Theory]
    [InlineData("MATCH // nosemgrep", "nosemgrep")]
    [InlineData("MATCH // nosemgrep: other, some-rule", "nosemgrep: other, some-rule")]
    [InlineData("// nosemgrep: pack.some-rule\nMATCH", "nosemgrep: pack.some-rule")]
    [InlineData("MATCH // factory-ignore: some-rule it is a test", "it is a test")]
    [InlineData("/* factory-ignore: some-rule it is a test */\nMATCH", "it is a test")]
    public void A_comment_lets_a_match_stand(string text, string reason) => Assert.Equal(reason, Of(text));

    [Theory]
    [InlineData("MATCH // factory-ignore: some-rule")]
    [InlineData("MATCH // factory-ignore: other it is a test")]
    [InlineData("MATCH // nosemgrep: other")]
    [InlineData("MATCH // nosemgrep:")]
    [InlineData("other(); // nosemgrep\nMATCH")]
    [InlineData("// nosemgrep\n\nMATCH")]
    [InlineData("MATCH\n// nosemgrep")]
    public void Another_comment_does_not(string text) => Assert.Empty(Of(text));

    private static string Of(string text) => Suppressions.Of(text, text.IndexOf("MATCH", StringComparison.Ordinal), "some-rule");
}
