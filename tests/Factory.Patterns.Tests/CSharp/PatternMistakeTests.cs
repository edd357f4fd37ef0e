using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class PatternMistakeTests
{
    [Theory]
    [InlineData("pattern: f(1 2)", "r.yml:6:18: this is no C#:")]
    [InlineData("pattern: 'f(1 2)'", "r.yml:6:19: this is no C#:")]
    [InlineData("pattern: |\n  g();\n  f(1 2);", "r.yml:8:")]
    [InlineData("pattern: f(1", "r.yml:6:15: '(' is not closed. Add )")]
    [InlineData("pattern: f(1))", "r.yml:6:18: ')' closes nothing that is open here. Open it, or remove it")]
    [InlineData("pattern: f(1]", "r.yml:6:17: ']' closes nothing that is open here")]
    [InlineData("pattern: f(<... a)", "r.yml:6:22: ')' closes nothing")]
    [InlineData("pattern: |\n  class A {\n    void F() {\n  }", "r.yml:7:15: '{' is not closed. Add }")]
    [InlineData("pattern: ''", "r.yml:6:14: a pattern is one text")]
    [InlineData("pattern: [a]", "r.yml:6:14: a pattern is one text")]
    [InlineData("pattern: f(......)", "r.yml:6:23: this is no C#:")]
    [InlineData("pattern: |\n  $X = ...0x", "r.yml:7:")]
    [InlineData("pattern: |\n  $$\"\"\"{{,$S$/S$//F()", "r.yml:7:")]
    [InlineData("pattern: f($X$Y)", "r.yml:6:21: this is no C#:")]
    [InlineData("pattern: f(<... ...>)", "r.yml:6:14: <... ...> holds one expression, here it does not")]
    [InlineData("pattern: f(<... a, b ...>)", "r.yml:6:14: <... ...> holds one expression, here it does not")]
    [InlineData("pattern: aǁ", "r.yml:6:15: the letter ǁ can't be used in a pattern")]
    public void A_pattern_that_is_no_CSharp_is_named_at_its_place(string keys, string problem) =>
        Assert.StartsWith(problem, Code.Problem(keys), StringComparison.Ordinal);

    [Fact]
    public void Brackets_do_not_nest_without_end() =>
        Assert.Contains("brackets nest more than", Code.Problem($"pattern: {new string('(', 80)}a{new string(')', 80)}"), StringComparison.Ordinal);

    [Fact]
    public void Interpolated_strings_do_not_nest_without_end() =>
        Assert.Contains("nests too deep", Code.Problem($"pattern: |\n  f({Hostile.Interpolated(500)})"), StringComparison.Ordinal);

    [Fact]
    public void A_type_that_nests_without_end_is_a_mistake() => Assert.Contains(
        "Write the name of a type",
        Code.Problem($"patterns:\n  - pattern: f($X)\n  - metavariable-type:\n      metavariable: $X\n      type: |\n        {Hostile.Interpolated(500)}"),
        StringComparison.Ordinal);

    [Fact]
    public void A_pattern_is_not_longer_than_sense() =>
        Assert.Contains("Keep it below", Code.Problem($"pattern: {new string('a', 30_000)}"), StringComparison.Ordinal);

    [Fact]
    public void A_message_speaks_of_signs_as_they_are_written() => Assert.DoesNotContain("ǁ", Code.Problem("pattern: f($X $Y ...)"), StringComparison.Ordinal);
}
