using System.Text.RegularExpressions;
using Factory.Patterns.Generic;
using Factory.Patterns.Matching;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Generic;

public sealed class GenericPatternTests
{
    [Theory]
    [InlineData("port=80", "port = 80 port\n=\n80 port=8080", "port = 80|port\n=\n80")]
    [InlineData("cat", "cat concat cat_2 Cat", "cat")]
    [InlineData("é!", "é ! e!", "é !")]
    [InlineData("a...b", "a x y b", "a x y b")]
    [InlineData("a ... b", "a b", "a b")]
    [InlineData("a ... b", "a a b", "a b")]
    [InlineData("if ... end", "if x if y end", "if y end")]
    [InlineData("a ....b", "a....b a x b", "a....b")]
    [InlineData("log ...", "log 1 2\nx", "log 1 2\nx")]
    [InlineData("... end", "a b end c", "a b end")]
    public void Words_and_marks_match_whatever_blanks_stand_between_them(string pattern, string text, string matches) =>
        Assert.Equal(matches.Split('|'), Texts(pattern, text));

    [Theory]
    [InlineData("$X = $X", "a = b c = c", "$X=c")]
    [InlineData("$X ... $Y ; $X", "a b ; c d e ; d", "$X=d $Y=e")]
    [InlineData("f($...ARGS)", "f(a, b + 1)", "$...ARGS=a, b + 1")]
    [InlineData("f($...ARGS)", "f()", "$...ARGS=")]
    [InlineData("<$...A|$...A>", "<x y|x y>", "$...A=x y")]
    public void Metavariables_are_bound(string pattern, string text, string bound) =>
        Assert.Equal(bound, Matched.Bound(Pattern(pattern), text));

    [Theory]
    [InlineData("$X $X", "a b")]
    [InlineData("<$...A|$...A>", "<x y|x z>")]
    [InlineData("$X =", "- =")]
    [InlineData("$x", "y")]
    public void A_metavariable_stands_for_one_word_wherever_it_is_asked_for(string pattern, string text) => Assert.Empty(Texts(pattern, text));

    [Fact]
    public void A_metavariable_knows_where_it_stands() =>
        Assert.Equal(new TextSpan(5, 8), Matched.Places(Pattern("key $X"), "key  abc")[0].Bindings["$X"]!.Span);

    [Theory]
    [InlineData(10, 1)]
    [InlineData(11, 0)]
    public void An_ellipsis_passes_ten_line_ends(int lines, int matches) =>
        Assert.Equal(matches, Texts("a ... b", "a" + new string('\n', lines) + "b").Count);

    [Fact]
    public void Two_ellipses_pass_twice_as_many() => Assert.Single(Texts("a ... ... b", "a" + new string('\n', 20) + "b"));

    [Fact]
    public void The_number_of_lines_can_be_chosen()
    {
        var pattern = GenericPattern.Parse("a ...", new GenericOptions { EllipsisMaxSpan = 1 });

        Assert.Equal(["a 1\n2"], Matched.Texts(pattern, "a 1\n2\n3"));
    }

    [Fact]
    public void An_ellipsis_at_the_end_stays_in_its_block() =>
        Assert.Equal(["b 1\n  2"], Texts("b ...", "a\n  b 1\n  2\nc"));

    [Fact]
    public void A_match_does_not_leave_the_block_it_starts_in() => Assert.Empty(Texts("b ... c", "a (b) c\n"));

    [Fact]
    public void Only_brackets_that_pair_within_a_line_make_a_block() => Assert.Equal(["b) c"], Texts("b ... c", "[a (b] b) c"));

    [Theory]
    [InlineData("a\n  ...\nb", "a\n  x\n  y\nb", 1)]
    [InlineData("a\n  ...\nb", "a\nx\nb", 0)]
    [InlineData("a\n  b\nc", "a b c", 0)]
    [InlineData("a b c", "a\n  b\nc", 1)]
    [InlineData("a\n  b\nc", "a\n  b\n  x\nc", 0)]
    [InlineData("a\n  b\n  ...\nc", "a\n  b\n  x\nc", 1)]
    [InlineData("a\n  $X\nb\n  $X", "a\n\tq\nb\n\tq", 1)]
    [InlineData("{\n  ...\n}", "{}", 1)]
    [InlineData("{\n  x ...\n}", "{ x: 1 } { y }", 1)]
    public void Lines_of_the_pattern_that_are_further_in_are_a_block_of_the_text(string pattern, string text, int matches) =>
        Assert.Equal(matches, Texts(pattern, text).Count);

    [Theory]
    [InlineData("...", "a b\n", "a b")]
    [InlineData("$A $B", "1 2 3", "1 2|2 3")]
    [InlineData("a ...", "a a b", "a a b")]
    public void Matches_may_overlap_but_share_no_start_and_no_end(string pattern, string text, string matches) =>
        Assert.Equal(matches.Split('|'), Texts(pattern, text));

    [Theory]
    [InlineData("shell", "a # x\nb", 1)]
    [InlineData("c", "a /* x\n*/ b", 1)]
    [InlineData("c", "a // x\nb", 0)]
    [InlineData("cpp", "a // x\nb", 1)]
    [InlineData("cpp", "a /* b", 0)]
    public void Comments_are_passed_over_where_a_style_is_given(string style, string text, int matches)
    {
        var pattern = GenericPattern.Parse("a b", new GenericOptions().With("generic_comment_style", style));

        Assert.Equal(matches, Matched.Texts(pattern, text).Count);
    }

    [Theory]
    [InlineData("", "this is no pattern")]
    [InlineData(" \n ", "this is no pattern")]
    [InlineData("a ... $...X", "an ellipsis is followed by '$...X'")]
    public void A_pattern_that_can_not_be_used_is_refused(string pattern, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<UnusablePatternException>(() => Pattern(pattern)).What, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_that_is_nested_too_deep_is_refused() => Assert.Contains(
        "nested",
        Assert.Throws<UnusablePatternException>(() => Pattern(string.Join('\n', Enumerable.Range(0, 100).Select(i => new string(' ', i) + "a")))).What,
        StringComparison.Ordinal);

    [Fact]
    public void Only_the_stretch_that_is_asked_for_is_looked_at()
    {
        var found = Pattern("a ...").Match(new("f", "a b a c a", []), new(4, 7), TestContext.Current.CancellationToken);

        Assert.Equal([new TextSpan(4, 7)], found.Select(one => one.Span));
    }

    [Fact]
    public void Text_that_is_nested_deep_is_read() =>
        Assert.Single(Texts("x", new string('(', 100_000) + "x" + new string(')', 100_000)));

    [Fact]
    public void Many_ellipses_that_lead_nowhere_come_to_an_end() =>
        Assert.Empty(Texts("a ... a ... a ... a ... a ... a ... b", string.Concat(Enumerable.Repeat("a ", 2000))));

    [Fact]
    public void Metavariables_that_are_not_asked_for_again_do_not_multiply_the_work() =>
        Assert.Empty(Texts("$A ... $B ... $C ... $D ... $E ... !", string.Join(' ', Enumerable.Range(0, 1000))));

    [Fact]
    public void A_search_that_takes_too_many_steps_is_stopped() => Assert.Throws<RegexMatchTimeoutException>(
        () => Texts("$A ... $B ... $C ... $D ... ! $A $B $C $D", string.Join(' ', Enumerable.Range(0, 1000)) + "!"));

    [Fact]
    public void The_longest_literal_is_known() => Assert.Equal("HtmlString", Pattern("new ...HtmlString($X)").RequiredLiteral);

    private static GenericPattern Pattern(string written) => GenericPattern.Parse(written, new GenericOptions());

    private static IReadOnlyList<string> Texts(string pattern, string text) => Matched.Texts(Pattern(pattern), text);
}
