using Factory.Patterns.Matching;
using Factory.Patterns.Tests.Infra;
using Factory.Patterns.Text;

namespace Factory.Patterns.Tests.Text;

public sealed class RegexConditionTests
{
    [Theory]
    [InlineData("foo", "foobar", true)]
    [InlineData("bar", "foobar", false)]
    [InlineData("foo|bar", "xbar", false)]
    [InlineData("foo$", "foobar", false)]
    [InlineData("(?i)FOO", "foobar", true)]
    [InlineData(".*bar", "foobar", true)]
    [InlineData("(?!foo)", "foobar", false)]
    [InlineData("(?!bar).*", "foobar", true)]
    [InlineData("^$", "", true)]
    [InlineData(@"a\n^b", "a\nb", false)]
    public void The_start_of_the_text_must_match_and_the_end_need_not(string expression, string text, bool matches) =>
        Assert.Equal(matches, RegexCondition.Parse(expression).Match(text) is not null);

    [Fact]
    public void Groups_bind() =>
        Assert.Equal("$1=get $2=Name $WHAT=Name", Matched.Written(RegexCondition.Parse("(get|set)(?<WHAT>.*)").Match("getName")!));

    [Fact]
    public void Groups_know_where_they_stand_in_the_file() =>
        Assert.Equal(new TextSpan(103, 107), RegexCondition.Parse("get(?<WHAT>.*)").Match("getName", 100)!["$WHAT"]!.Span);
}
