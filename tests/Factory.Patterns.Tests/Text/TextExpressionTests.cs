using Factory.Patterns.Matching;
using Factory.Patterns.Tests.Infra;
using Factory.Patterns.Text;

namespace Factory.Patterns.Tests.Text;

public sealed class TextExpressionTests
{
    [Theory]
    [InlineData("a(?=b)", "ab ac", "a")]
    [InlineData("a.(?!b)", "abb ac", "ac")]
    [InlineData("(?<=b)a", "ba ca", "a")]
    [InlineData("(?<!b)a.", "ba ac", "ac")]
    [InlineData("(?>a+)b", "aab", "aab")]
    [InlineData("(a)?(?(1)b|c)", "ab c", "ab|c")]
    [InlineData("(?<q>a)?(?(<q>)b|c)", "ab c", "ab|c")]
    [InlineData("(?(?=a)ab|cd)", "ab cd ad", "ab|cd")]
    [InlineData(@"(.)\1", "abba", "bb")]
    [InlineData(@"(?P<q>.)-(?P=q)", "a-b c-c", "c-c")]
    [InlineData(@"(?<q>.)(?<r>.)\k<q>", "aba", "aba")]
    [InlineData(@"(.)(.)\g{-1}", "abb", "abb")]
    [InlineData(@"(a)(?<n>b)(c)\3\2\1", "abccba", "abccba")]
    public void What_needs_backtracking_is_matched(string expression, string text, string matches)
    {
        Assert.Equal(matches.Split('|'), Matched.Texts(RegexPattern.Parse(expression), text));
        Assert.True(TextExpression.InLines(expression).Backtracks);
    }

    [Theory]
    [InlineData("a++b", "aab", "aab")]
    [InlineData("a++ab", "aab", "")]
    [InlineData("(?:ab)*+ab", "abab", "")]
    [InlineData("x[ab]{2,3}+b", "xabb xab", "")]
    [InlineData("(ab|a)?+b", "abb", "abb")]
    public void A_possessive_quantifier_gives_nothing_back(string expression, string text, string matches) =>
        Assert.Equal(matches.Length == 0 ? [] : matches.Split('|'), Matched.Texts(RegexPattern.Parse($"^{expression}$"), text));

    [Theory]
    [InlineData(@"\d+", "1٣2", "1|2")]
    [InlineData(@"[\d]+", "1٣2", "1|2")]
    [InlineData(@"\w+", "aéb", "a|b")]
    [InlineData(@"\W", "aéb", "é")]
    [InlineData(@"[^\W]+", "aéb_", "a|b_")]
    [InlineData(@"(?i)[\W]", "kK-", "-")]
    [InlineData(@"\S+", "a b\tc", "a|b|c")]
    [InlineData(@"a\sb", "a\u00A0b a b", "a b")]
    [InlineData(@"a\hb", "a\u00A0b a\tb a\nb", "a\u00A0b|a\tb")]
    [InlineData(@"a\Rb", "a\nb a\u2028b a b", "a\nb|a\u2028b")]
    [InlineData(@"a\vb", "a\nb a\tb", "a\nb")]
    [InlineData(@"\N+", "ab\nc", "ab|c")]
    [InlineData("[[:alpha:]]+[[:digit:][:punct:]]", "ab1 é1 c!", "ab1|c!")]
    [InlineData("[[:^alpha:]x]+", "ab12xb", "12x")]
    [InlineData("[]a]+", "b]a]", "]a]")]
    [InlineData(@"[\w-]+", "a-b c", "a-b|c")]
    [InlineData(@"[a-\d]+", "b a-1", "a-1")]
    [InlineData(@"[\w-.]+", "a-. b", "a-.|b")]
    [InlineData("[a-z-[aeiou]]", "b]", "b]")]
    [InlineData(@"[\]\-\^]+", "a]-^", "]-^")]
    [InlineData("[[a]+", "b[a", "[a")]
    [InlineData(@"\p{Lu}\pL", "éÉé", "Éé")]
    [InlineData(@"[\p{^L}]", "a1", "1")]
    public void Sets_of_characters_mean_what_they_mean_in_pcre(string expression, string text, string matches) =>
        Assert.Equal(matches.Split('|'), Matched.Texts(RegexPattern.Parse(expression), text));

    [Theory]
    [InlineData(@"\Q(a+\E+", "(a++ (a+", "(a++|(a+")]
    [InlineData(@"\x41\x{42}\x{1F600}?\103\060\o{61}", "ABC01", "ABC01")]
    [InlineData(@"\_\-\/\ a", "_-/ a", "_-/ a")]
    [InlineData(@"\ea\t", "\ea\t", "\ea\t")]
    [InlineData("😀+b", "😀😀b", "😀😀b")]
    [InlineData("a{,2}b{x", "a{,2}b{x", "a{,2}b{x")]
    [InlineData("(?x) a b # a comment (\n c [ ] \\ d", "abc d", "")]
    [InlineData("(?x: a b)c d", "abc d", "abc d")]
    [InlineData("a(?#no)b", "ab", "ab")]
    [InlineData("(?i)a(?-i)b", "Ab AB", "Ab")]
    [InlineData("(?s)a.b", "a\nb", "a\nb")]
    [InlineData("(?s-x:a.b).", "a\nbc", "a\nbc")]
    [InlineData(@"\Aa|b\Z|c\z", "a a\nb", "a|b")]
    [InlineData("a+?b??", "aab", "a|a")]
    public void Other_syntax_means_what_it_means_in_pcre(string expression, string text, string matches) =>
        Assert.Equal(matches.Length == 0 ? [] : matches.Split('|'), Matched.Texts(RegexPattern.Parse(expression), text));

    [Theory]
    [InlineData("(?|a|b)", "not supported: a branch reset")]
    [InlineData("(a)(?1)", "not supported: a call of a group")]
    [InlineData("(?P<x>a)(?P>x)", "not supported: a call of a group")]
    [InlineData(@"(?<x>a)\g<x>", "not supported: \\g<")]
    [InlineData("(?R)?a", "not supported: a recursion")]
    [InlineData("(*UCP)a", "not supported: a verb")]
    [InlineData("(?(DEFINE)a)b", "not supported: the condition")]
    [InlineData(@"a\Kb", "not supported: \\K")]
    [InlineData(@"\u0041", "not supported: \\u")]
    [InlineData(@"a\p", "the expression ends where a character must follow")]
    [InlineData(@"\p{Greek}", "not supported: \\p{Greek}")]
    [InlineData("(?J)a", "not supported: the option (?J)")]
    [InlineData("[😀]", "not supported in a character class: '😀'")]
    [InlineData(@"[\R]", "not supported in a character class: \\R")]
    [InlineData("[[:letter:]]", "there is no class [:letter:]")]
    [InlineData("(a", "a group of the expression is not closed")]
    [InlineData("a)", "a ')' closes no group")]
    [InlineData("[a", "a character class is not closed")]
    [InlineData("[z-a]", "the range z-a")]
    [InlineData("a{3,2}", "{3,2} asks for more")]
    [InlineData("a{70000}", "70000 repetitions are too many")]
    [InlineData(@"a\", "the expression ends in a backslash")]
    [InlineData(@"(a)\2", "the expression refers to the group '2'")]
    [InlineData(@"\k<x>", "the expression refers to the group 'x'")]
    [InlineData("(?<x>a)(?<x>b)", "two groups are named 'x'")]
    [InlineData(@"\x{D800}", "'D800' is the code of no character")]
    [InlineData("+a", "this is no regular expression that can be used")]
    [InlineData("", "this is no regular expression")]
    public void What_can_not_be_used_is_named(string expression, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<UnusablePatternException>(() => TextExpression.InLines(expression)).What, StringComparison.Ordinal);

    [Fact]
    public void Beyond_ascii_only_the_sign_for_kelvin_is_a_letter_of_ascii_where_case_does_not_matter() => Assert.Equal(
        ["\u212A"],
        Matched.Texts(RegexPattern.Parse("(?i)[a-z0-9_]"), new([.. Enumerable.Range(0x80, 0xFF80).Select(code => (char)code)])));

    [Fact]
    public void Groups_that_are_nested_too_deep_are_refused() => Assert.Contains(
        "nested",
        Assert.Throws<UnusablePatternException>(() => TextExpression.InLines(new string('(', 4000) + new string(')', 4000))).What,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[0-9]*\\.?[0-9]+", "x 3 at 3.5, 608: 1", "3|3.5|608|1")]
    [InlineData("i?log.", "a log: ilog; xlog!", "log:|ilog;|log!")]
    [InlineData(" ?, ?", " a,,", ",|,")]
    [InlineData("b?(?:,+)*a", ",yaa", "a|a")]
    [InlineData("a*(?:,+)*a", ",xaxay", "a|a")]
    [InlineData(" ?,(?:a+)*;? ?", " a,,", ",|,")]
    public void What_starts_with_something_optional_loses_no_match(string expression, string text, string matches) =>
        Assert.Equal(matches.Split('|'), Matched.Texts(RegexPattern.Parse(expression), text));

    [Theory]
    [InlineData("(a+)+b", false)]
    [InlineData("(a+)+b(?=c)", true)]
    [InlineData("(?i)api_?key(a|b)*?c{2,}", true)]
    public void Only_what_would_take_exponential_time_runs_on_the_engine_without_backtracking(string expression, bool backtracks) =>
        Assert.Equal(backtracks, TextExpression.InLines(expression).Backtracks);
}
