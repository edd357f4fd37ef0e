using System.Text.RegularExpressions;
using Factory.Patterns.Matching;
using Factory.Patterns.Tests.Infra;
using Factory.Patterns.Text;

namespace Factory.Patterns.Tests.Text;

public sealed class RegexPatternTests
{
    [Fact]
    public void Groups_bind_numbers_in_the_order_of_their_parentheses_and_names() => Assert.Equal(
        "$1=key $2=k $3=v $NAME=key $X=v",
        Matched.Bound(RegexPattern.Parse("(?P<NAME>(k)ey)=(?<X>v)"), "a key=v"));

    [Fact]
    public void A_group_that_took_no_part_binds_nothing() =>
        Assert.Equal("$2=b", Matched.Bound(RegexPattern.Parse("(a)|(b)"), "b"));

    [Fact]
    public void A_bound_group_knows_where_it_stands()
    {
        var found = Assert.Single(Matched.Places(RegexPattern.Parse("pass=(?<P>\\w+)"), "x pass=abc"));

        Assert.Equal(new TextSpan(7, 10), found.Bindings["$P"]!.Span);
    }

    [Fact]
    public void The_empty_match_is_no_match() => Assert.Equal(["aa", "a"], Matched.Texts(RegexPattern.Parse("a*"), "aab a"));

    [Fact]
    public void Anchors_stand_at_every_line() => Assert.Equal([1, 3], Matched.Lines(RegexPattern.Parse("^a$"), "a\nba\na"));

    [Fact]
    public void Only_the_stretch_that_is_asked_for_is_looked_at()
    {
        var found = RegexPattern.Parse("a+").Match(new("f", "aaaaaa", []), new(2, 4), TestContext.Current.CancellationToken);

        Assert.Equal([new TextSpan(2, 4)], found.Select(one => one.Span));
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData(@"^(\w+\s?)*$")]
    [InlineData("(a|aa)+$")]
    public void Without_lookaround_hostile_text_is_no_danger(string expression) =>
        Assert.Empty(Matched.Texts(RegexPattern.Parse(expression), new string('a', 50_000) + "!"));

    [Fact]
    public void An_expression_that_backtracks_too_long_is_stopped() => Assert.Throws<RegexMatchTimeoutException>(
        () => Matched.Texts(RegexPattern.Parse("(?!b)(a+)+$"), new string('a', 40) + "!"));

    [Fact]
    public void What_is_too_large_for_the_linear_engine_runs_under_the_bound()
    {
        const string large = "ab{3,}(?:c{900}){0,900}(?:d+)*$";

        Assert.Equal(["abbb"], Matched.Texts(RegexPattern.Parse(large), "abb abbb"));
        Assert.True(TextExpression.InLines(large).Backtracks);
    }

    [Fact]
    public void A_search_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => RegexPattern.Parse("a").Match(new("f", "a", []), new(0, 1), cancelled.Token));
    }
}
