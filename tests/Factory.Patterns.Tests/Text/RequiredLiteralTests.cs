using Factory.Patterns.Text;

namespace Factory.Patterns.Tests.Text;

public sealed class RequiredLiteralTests
{
    [Theory]
    [InlineData(@"AKIA[0-9A-Z]{16}", "AKIA")]
    [InlineData(@"\bnew\s+HtmlString\(", "HtmlString(")]
    [InlineData("(pass)(word)=", "password=")]
    [InlineData("fo+bar", "obar")]
    [InlineData("(?:ab){2}c", "ab")]
    [InlineData("ab{1}c", "abc")]
    [InlineData("a(?=xyz)b", "ab")]
    [InlineData(@"^\Qa.b\E$", "a.b")]
    [InlineData("a(?:bcd)?e|x", "")]
    [InlineData("foo|foobar", "")]
    [InlineData("a*", "")]
    [InlineData("ab?c", "a")]
    [InlineData("(?i)abc-12", "-12")]
    [InlineData("ab(?i)cd(?-i)efg", "efg")]
    [InlineData("(?i:abc)de", "de")]
    [InlineData(@"(?:(?i)a)bcd", "bcd")]
    [InlineData(@"ab\ncde", "cde")]
    [InlineData("abé", "ab")]
    [InlineData(@"(abc)\1", "abc")]
    [InlineData("(a)?(?(1)bcd|efg)", "")]
    [InlineData("(?x) a b c", "abc")]
    public void The_longest_certain_text_is_found(string expression, string literal) =>
        Assert.Equal(literal, RegexPattern.Parse(expression).RequiredLiteral);

    [Fact]
    public void Repetitions_within_repetitions_take_no_time() =>
        Assert.Equal("x", RegexPattern.Parse($"{new string('(', 200)}x{string.Concat(Enumerable.Repeat(")+", 200))}").RequiredLiteral);
}
