using Factory.Patterns.Conditions;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Tests.Conditions;

public sealed class ComparisonExpressionTests
{
    [Theory]
    [InlineData("$X > 5", "6", true)]
    [InlineData("$X > 5", "5", false)]
    [InlineData("$X >= 5 and $X < 10", "5", true)]
    [InlineData("$X >= 5 and $X < 10", "10", false)]
    [InlineData("$X < 5 or $X == 7", "7", true)]
    [InlineData("not $X == 7", "7", false)]
    [InlineData("not ($X < 5 or $X > 9)", "7", true)]
    [InlineData("1 < $X <= 5", "5", true)]
    [InlineData("1 < $X <= 5", "1", false)]
    [InlineData("$X != 0x1F", "31", false)]
    [InlineData("$X <= 0o600", "384", true)]
    [InlineData("$X == 1_000", "0b11_1110_1000", true)]
    [InlineData("$X > 2147483647", "4_294_967_295u", true)]
    [InlineData("$X == 0xFFL", "255UL", true)]
    [InlineData("$X > 0.5", "0.75f", true)]
    [InlineData("$X == 100", "1e2", true)]
    [InlineData("$X < 0", "-3", true)]
    [InlineData("-$X > 2", "-3", true)]
    [InlineData("$X == 18446744073709551616", "18446744073709551616", true)]
    public void Numbers_are_compared_however_they_are_written(string comparison, string x, bool holds) => Assert.Equal(holds, Holds(comparison, x));

    [Theory]
    [InlineData("$X + 2 * 3 == 10", "4")]
    [InlineData("($X + 2) * 3 == 18", "4")]
    [InlineData("$X - 1 - 1 == 2", "4")]
    [InlineData("$X / 3 == 1", "4")]
    [InlineData("-$X / 3 == -1", "4")]
    [InlineData("$X % 3 == 1", "4")]
    [InlineData("2 ** 3 ** 2 == 512 and -2 ** 2 == -4", "4")]
    [InlineData("$X & 6 == 4 | 1 & 4 ^ 4", "-")]
    [InlineData("($X & 6) == 4 and ($X | 1) == 5 and ($X ^ 1) == 5 and ~$X == -5", "4")]
    [InlineData("$X / 8.0 == 0.5", "4")]
    public void Arithmetic_has_the_precedence_of_python(string comparison, string x) => Assert.Equal(x != "-", Holds(comparison, x));

    [Theory]
    [InlineData("$X == \"abc\"", "\"abc\"", true)]
    [InlineData("$X == 'abc'", "@\"abc\"", true)]
    [InlineData("$X in [\"abc\", 'b']", "\"b\"", true)]
    [InlineData("$X not in [1, 2]", "3", true)]
    [InlineData("$X not in [1, 2]", "2", false)]
    [InlineData("'b' in $X", "\"abc\"", true)]
    [InlineData("not str($X) in ['health', '*']", "health", false)]
    [InlineData("str($X) == 'name'", "name", true)]
    [InlineData("str($X) == '16'", "0x10", true)]
    [InlineData("len($X) > 3", "\"abcd\"", true)]
    [InlineData("len($X) > 3", "abc", false)]
    [InlineData("int($X) > 80", "\"443\"", true)]
    [InlineData("$X == True", "true", true)]
    [InlineData("$X == false", "true", false)]
    [InlineData("re.match(\"^a\\d+\", $X)", "\"a12\"", true)]
    [InlineData("re.match('b', $X)", "\"ab\"", false)]
    [InlineData("re.match(r'\\\\w', $X)", "\"\\w\"", true)]
    public void Texts_lists_and_functions_are_evaluated(string comparison, string x, bool holds) => Assert.Equal(holds, Holds(comparison, x));

    [Theory]
    [InlineData("$X > 5", "name")]
    [InlineData("not $X > 5", "name")]
    [InlineData("$X == 'name'", "name")]
    [InlineData("$X != 'name'", "name")]
    [InlineData("$X > 5", "\"6\"")]
    [InlineData("$X", "6")]
    [InlineData("$X / 0 == 0", "6")]
    [InlineData("$X % 0 == 0", "6")]
    [InlineData("$Y == 6", "6")]
    [InlineData("$X == 6 or $Y == 6", "6")]
    [InlineData("$X ** 4000 > 0", "6")]
    [InlineData("$X ** -1 > 0", "6")]
    [InlineData("int($X) > 0", "\"a1\"")]
    [InlineData("'a' < $X", "\"b\"")]
    [InlineData("re.match('a', $X)", "5")]
    public void What_has_no_value_does_not_hold_and_neither_does_its_opposite(string comparison, string x) => Assert.False(Holds(comparison, x));

    [Theory]
    [InlineData("$X > 0o600", "0700", 8, true)]
    [InlineData("$X == 0xff", "ff", 16, true)]
    [InlineData("$X == 0xff", "0xff", 10, true)]
    [InlineData("$X == 700", "0700", 10, true)]
    public void The_base_of_numbers_without_a_prefix_can_be_chosen(string comparison, string x, int @base, bool holds) =>
        Assert.Equal(holds, ComparisonExpression.Parse(comparison, new() { Base = @base }).Holds(_ => x));

    [Theory]
    [InlineData("'100'", true)]
    [InlineData("\"100\"", true)]
    [InlineData("100", true)]
    [InlineData("\"10\"", false)]
    [InlineData("name", false)]
    public void Quotes_around_numbers_can_be_passed_over(string x, bool holds) =>
        Assert.Equal(holds, ComparisonExpression.Parse("$X > 50", new() { Strip = true }).Holds(_ => x));

    [Theory]
    [InlineData("$X == 'name'", true)]
    [InlineData("re.match('na', $X)", true)]
    [InlineData("$X > 5", false)]
    public void Text_that_is_no_code_is_text(string comparison, bool holds) =>
        Assert.Equal(holds, ComparisonExpression.Parse(comparison).HoldsFor(_ => ComparisonValue.OfText("name")));

    [Fact]
    public void An_ellipsis_metavariable_can_be_compared() =>
        Assert.True(ComparisonExpression.Parse("str($...ARGS) == ''").Holds(name => name == "$...ARGS" ? "" : null));

    [Theory]
    [InlineData("$X > ", "the comparison is wrong at character 6: a value is missing before 'the end'")]
    [InlineData("$X 5", "the comparison is wrong at character 4: '5' is not expected here")]
    [InlineData("$X > (1", "the comparison is wrong at character 8: ')' is missing")]
    [InlineData("$X = 5", "the comparison is wrong at character 4: '=' is no operator")]
    [InlineData("$X // 2 == 1", "the comparison is wrong at character 4: '//' is not expected here")]
    [InlineData("$ > 5", "the comparison is wrong at character 1: a dollar sign without a name")]
    [InlineData("$X == 'a", "the comparison is wrong at character 7: this text is not closed")]
    [InlineData("$X == 12ab", "the comparison is wrong at character 7: '12ab' is no number")]
    [InlineData("$X < today()", "the comparison is wrong at character 6: not supported: 'today'")]
    [InlineData("strptime($X) < 5", "the comparison is wrong at character 1: not supported: 'strptime'")]
    [InlineData("re.search('a', $X)", "the comparison is wrong at character 1: not supported: 're.search'")]
    [InlineData("name > 5", "the comparison is wrong at character 1: not supported: 'name'")]
    [InlineData("int($X, 16) > 5", "the comparison is wrong at character 1: int takes one value")]
    [InlineData("re.match($X, $Y)", "the comparison is wrong at character 1: re.match takes an expression in quotes and a value")]
    [InlineData("re.match('(', $X)", "a group of the expression is not closed")]
    [InlineData("", "the comparison is wrong at character 1: a value is missing")]
    public void What_can_not_be_used_is_named_with_its_place(string comparison, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<UnusablePatternException>(() => ComparisonExpression.Parse(comparison)).What, StringComparison.Ordinal);

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("-")]
    [InlineData("[")]
    [InlineData("2**")]
    [InlineData("int(")]
    public void What_is_nested_too_deep_is_refused(string opening) => Assert.Contains(
        "nested",
        Assert.Throws<UnusablePatternException>(() => ComparisonExpression.Parse(string.Concat(Enumerable.Repeat(opening, 200)))).What,
        StringComparison.Ordinal);

    [Fact]
    public void A_comparison_that_is_too_long_is_refused() =>
        Assert.Throws<UnusablePatternException>(() => ComparisonExpression.Parse(new string('1', 2_001)));

    private static bool Holds(string comparison, string x) => ComparisonExpression.Parse(comparison).Holds(name => name == "$X" ? x : null);
}
