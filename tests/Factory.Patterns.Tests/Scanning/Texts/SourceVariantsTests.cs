using Factory.Patterns.Scanning.Texts;

namespace Factory.Patterns.Tests.Scanning.Texts;

public sealed class SourceVariantsTests
{
    [Fact]
    public void A_text_without_branches_is_its_only_variant() => Assert.Equal(["a\r\n#region b\r\n"], SourceVariants.Of("a\r\n#region b\r\n"));

    [Fact]
    public void Each_variant_takes_one_branch() => Same(
        ["a||b||||e", "a||||c||e"],
        "a|#if X| b|#else| c|#endif| e");

    [Fact]
    public void A_branch_without_another_is_always_taken() => Same(
        ["|a||||b|||", "|a||||||c|"],
        "#if X|a|#endif|#if Y||b|#else|c|#endif");

    [Fact]
    public void Where_there_are_fewer_branches_the_last_is_taken() => Same(
        ["|a|||||||1|||", "|||b|||||||2|", "|||||c|||||2|"],
        "#if X|a|#elif Y|b|#else|c|#endif|#if Z|1|#else|2|#endif");

    [Fact]
    public void Branches_nest() => Same(
        ["|||a||||||", "||||||||d|"],
        "#if X|#if Y||a|#else|b|#endif|#else|d|#endif");

    [Fact]
    public void There_are_at_most_four() =>
        Assert.Equal(4, SourceVariants.Of("#if A\n1\n#elif B\n2\n#elif C\n3\n#elif D\n4\n#else\n5\n#endif").Count);

    [Theory]
    [InlineData("a|#else|b", "a||b")]
    [InlineData("#if A|a|#else|b", "|a||b")]
    [InlineData("a|#endif|#if X|b", "a|||b")]
    public void Where_directives_do_not_fit_everything_is_taken(string text, string expected) => Same([expected], text);

    [Fact]
    public void A_variant_has_the_length_and_the_lines_of_the_text()
    {
        const string Text = "ä#\r\n#if X // ö\r\n\t😀\r\n#else\r\n  über\r\n# endif\r\nß";

        Assert.All(SourceVariants.Of(Text), variant => Assert.Equal(
            (Text.Length, Text.IndexOf('\n', StringComparison.Ordinal), Text.LastIndexOf('\n')),
            (variant.Length, variant.IndexOf('\n', StringComparison.Ordinal), variant.LastIndexOf('\n'))));
    }

    [Fact]
    public void What_looks_like_a_directive_in_a_string_or_comment_is_none() =>
        Assert.Single(SourceVariants.Of("/*\n#if X\n*/ var a = @\"\n#else\n\"; var b = \"\"\"\n#endif\n\"\"\";"));

    private static void Same(string[] expected, string text)
    {
        var lines = text.Replace("|", "\n", StringComparison.Ordinal);
        Assert.Equal(
            expected,
            SourceVariants.Of(lines).Select(variant => string.Join('|', variant.Split('\n').Select(line => line.Trim()))));
        Assert.All(SourceVariants.Of(lines), variant => Assert.Equal(lines.Length, variant.Length));
    }
}
