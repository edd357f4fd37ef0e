using Factory.Patterns.Text;

namespace Factory.Patterns.Tests.Text;

public sealed class RegexAmbiguityTests
{
    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a*)*b")]
    [InlineData("(?:a{1,5}){10,}b")]
    [InlineData(@"^(\w+\s?)*$")]
    [InlineData("(x+x+)+y")]
    [InlineData("(a|a)+b")]
    [InlineData("(a|aa)+b")]
    [InlineData("([a-z]|[0-9a-f])*!")]
    [InlineData("(?i)(a|A)+b")]
    [InlineData("(.*,)*x")]
    [InlineData("(?=(a+)+b)")]
    [InlineData(@"([a-z]+\.?)+@")]
    public void What_can_be_read_in_many_ways_within_a_repetition_is_ambiguous(string expression) => Assert.True(IsAmbiguous(expression));

    [Theory]
    [InlineData("a+b*c{2,}")]
    [InlineData(@"^([a-z]+\.)*$")]
    [InlineData("(ab|ac)+d")]
    [InlineData("(?:foo|bar|baz)*x")]
    [InlineData("(a+)+")]
    [InlineData("(?:a++)+b")]
    [InlineData("(?>a+)+b")]
    [InlineData("(?:a+)?b")]
    [InlineData("(?:a{2})+b")]
    [InlineData("(?:a+){1,3}b")]
    [InlineData("(?i)(a|B)+c")]
    [InlineData(".*a.*b.*c")]
    [InlineData("(a?)+b")]
    public void What_can_be_read_in_one_way_is_not(string expression) => Assert.False(IsAmbiguous(expression));

    private static bool IsAmbiguous(string expression) => RegexAmbiguity.Of(RegexTree.Of(RegexLexer.Read(expression)));
}
