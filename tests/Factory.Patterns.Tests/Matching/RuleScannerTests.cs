using Factory.Patterns.Matching;
using Factory.Patterns.Rules;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Matching;

public sealed class RuleScannerTests
{
    [Fact]
    public void A_match_says_where_it_starts_and_ends()
    {
        var match = Assert.Single(Scan(Some.RuleFor(@"Begin\s+End"), "first\n  Begin\n End;\n"));

        Assert.Equal((2, 3, 3, 5, "Begin\n End"), (match.Line, match.Column, match.EndLine, match.EndColumn, match.Text));
    }

    [Fact]
    public void Anchors_stand_for_every_line_whatever_its_end() =>
        Assert.Equal([1, 3], Scan(Some.RuleFor("^a$"), "a\r\nba\r\na\r\nab").Select(match => match.Line));

    [Fact]
    public void A_dot_does_not_cross_lines() => Assert.Empty(Scan(Some.RuleFor("a.b"), "a\nb"));

    [Fact]
    public void Only_files_that_the_rule_is_about_are_matched()
    {
        var rule = Some.Rule("pattern-regex: a\npaths: { include: ['*.cs'] }");

        Assert.Empty(RuleScanner.Scan([rule], "a.md", "a", TestContext.Current.CancellationToken));
        Assert.Single(RuleScanner.Scan([rule], "a.cs", "a", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Any_of_several_expressions_matches_each_place_once() => Assert.Equal(
        ["foo", "bar", "foo"],
        Scan(Some.Rule("pattern-either:\n  - pattern-regex: foo\n  - pattern-regex: fo+\n  - pattern-regex: bar"), "foo bar foo").Select(match => match.Text));

    [Fact]
    public void Of_several_that_must_match_the_inner_match_counts() => Assert.Equal(
        ["1.2.3.4"],
        Scan(Some.Rule("patterns:\n  - pattern-regex: 'host=\"[^\"]*\"'\n  - pattern-regex: '\\d+\\.\\d+\\.\\d+\\.\\d+'"), "9.9.9.9 host=\"1.2.3.4\" host=\"x\"").Select(match => match.Text));

    [Fact]
    public void What_overlaps_a_negative_expression_anywhere_is_left_out() => Assert.Equal(
        [1],
        Scan(Some.Rule("patterns:\n  - pattern-regex: foo\n  - pattern-not-regex: foo-\n  - pattern-not-regex: -foo"), "foo==1\nfoo-bar\nbar-foo").Select(match => match.Line));

    [Fact]
    public void Combinations_nest() => Assert.Equal(
        ["ab", "cd"],
        Scan(Some.Rule("pattern-either:\n  - patterns:\n      - pattern-regex: a.\n      - pattern-not-regex: ax\n  - pattern-regex: cd"), "ab ax cd").Select(match => match.Text));

    [Fact]
    public void Matches_of_several_rules_come_in_reading_order()
    {
        var rules = RuleFile.Parse("r.yml", Some.File("pattern-regex: b") + Some.File("pattern-regex: a").Replace("some-rule", "other-rule", StringComparison.Ordinal)[7..]);

        Assert.Equal(
            ["a", "b", "a"],
            RuleScanner.Scan(rules, "f", "a b\na", TestContext.Current.CancellationToken).Select(match => match.Text));
    }

    [Theory]
    [InlineData("(a+)+$", "a")]
    [InlineData("(x+x+)+y", "x")]
    [InlineData(@"(\w+\s?)*!", "word ")]
    public void Hostile_text_comes_to_an_end_where_backtracking_would_not(string expression, string piece)
    {
        Assert.NotNull(Scan(Some.RuleFor($"z{expression}"), string.Concat(Enumerable.Repeat(piece, 200_000)) + "?"));
    }

    private static IReadOnlyList<RuleMatch> Scan(Rule rule, string text) =>
        RuleScanner.Scan([rule], "src/a.cs", text, TestContext.Current.CancellationToken);
}
