using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Formulas;

public sealed class RuleOutputTests
{
    [Fact]
    public void A_message_says_what_metavariables_stand_for() => Assert.Equal(
        "a.b is passed with 1, 2 but not $Z",
        Assert.Single(Code.Matches("pattern: $X.f($...ARGS)", "a.b.f(1, 2);", "$X is passed with $...ARGS but not $Z")).Message);

    [Fact]
    public void A_message_may_ask_for_the_value() => Assert.Equal(
        "1",
        Assert.Single(Code.Matches("pattern: f($X)", "f(1);", "value($X)")).Message);

    [Fact]
    public void A_message_may_name_the_groups_of_an_expression() => Assert.Equal(
        "Use b",
        Assert.Single(Code.Matches("pattern-regex: a-(\\w)", "// a-b", "Use $1")).Message);

    [Fact]
    public void A_fix_takes_the_place_of_a_match() => Assert.Equal(
        "h(2, 1)",
        Assert.Single(Code.Matches("pattern: f($X, $Y)\nfix: h($Y, $X)", "f(1, 2);")).Fix);

    [Theory]
    [InlineData("", "g(g(1))")]
    [InlineData("count: 1", "g(f(1))")]
    public void A_fix_may_replace_what_an_expression_matches(string count, string mended) => Assert.Equal(
        mended,
        Code.Matches($"pattern: f($X)\nfix-regex:\n  regex: f(\\()\n  replacement: g\\1\n  {count}", "f(f(1));")[0].Fix);

    [Fact]
    public void Without_a_fix_there_is_none() => Assert.Null(Assert.Single(Code.Matches("pattern: f()", "f();")).Fix);

    [Fact]
    public void Metavariables_are_named_in_order() => Assert.Equal(
        [new("$A", "1"), new KeyValuePair<string, string>("$B", "2")],
        Assert.Single(Code.Matches("pattern: f($B, $A)", "f(2, 1);")).Metavariables);

    [Fact]
    public void A_match_knows_where_it_starts() => Assert.Equal(3, Assert.Single(Code.Matches("pattern: f()", "a;\nf();")).Start);
}
