using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Rules;

public sealed class ExpressionSyntaxTests
{
    [Theory]
    [InlineData("a(?=b)", "a lookahead")]
    [InlineData("a(?!b)", "a negative lookahead")]
    [InlineData("(?<=b)a", "a lookbehind")]
    [InlineData("(?<!b)a", "a negative lookbehind")]
    [InlineData("(?>a)", "an atomic group")]
    [InlineData("(a)(?(1)b|c)", "a condition")]
    [InlineData("(?P<X>a)", "a named group (?P<")]
    [InlineData("(?<X>a)", "a named group (?<")]
    [InlineData(@"(a)\1", @"a backreference \1")]
    [InlineData(@"\Ga", @"\G")]
    [InlineData("[[:digit:]]", "a POSIX class")]
    [InlineData("[a-z-[aeiou]]", "a subtraction")]
    public void What_the_engine_does_not_do_is_named(string expression, string construct) =>
        Assert.Contains(Some.Problems(Some.File($"pattern-regex: '{expression}'")), problem => problem.StartsWith($"r.yml:6:20: not supported: {construct}", StringComparison.Ordinal));

    [Theory]
    [InlineData(@"\(\?=a")]
    [InlineData(@"[(?=\]]a")]
    [InlineData(@"[]a]\\1")]
    [InlineData("(?:a|b)+?")]
    [InlineData("(?i)a(b)c")]
    public void What_only_looks_like_it_is_accepted(string expression) => Assert.Equal([expression], Some.RuleFor(expression).Expressions);
}
