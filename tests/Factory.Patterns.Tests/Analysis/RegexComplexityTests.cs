using Factory.Patterns.Analysis;

namespace Factory.Patterns.Tests.Analysis;

public sealed class RegexComplexityTests
{
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData(@"^([a-zA-Z0-9]+\s?)*$")]
    [InlineData(@"^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData("(a|aa)+$")]
    [InlineData(@"(?<name>\w+)+@")]
    public void Repetitions_that_can_be_split_in_many_ways_are_dangerous(string expression) => Assert.True(RegexComplexity.IsDangerous(expression));

    [Theory]
    [InlineData("^[a-z]+$")]
    [InlineData(@"^\d{3}-\d{4}$")]
    [InlineData(@"^([a-z]+,)*[a-z]+$")]
    [InlineData("(foo|bar)+$")]
    [InlineData("(?>a+)+$")]
    [InlineData("(a+)+")]
    public void Others_are_not(string expression) => Assert.False(RegexComplexity.IsDangerous(expression));

    [Theory]
    [InlineData("(a+")]
    [InlineData("")]
    [InlineData(@"\p{IsGreek}(a+)+$")]
    public void What_can_not_be_read_is_not_known_to_be_dangerous(string expression) => Assert.False(RegexComplexity.IsDangerous(expression));
}
