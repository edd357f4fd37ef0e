using Factory.Patterns.Generic;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Tests.Generic;

public sealed class GenericOptionsTests
{
    [Fact]
    public void Options_of_text_are_read_and_others_left_alone()
    {
        var options = new GenericOptions().With("generic_ellipsis_max_span", "3").With("generic_comment_style", "shell").With("interfile", "true").With("generic_engine", "spacegrep");

        Assert.Equal(new GenericOptions { EllipsisMaxSpan = 3, Comments = GenericCommentStyle.Shell }, options);
    }

    [Theory]
    [InlineData("generic_engine", "aliengrep", "not supported: the engine 'aliengrep'")]
    [InlineData("generic_caseless", "true", "not supported: 'generic_caseless', an option of the engine 'aliengrep'")]
    [InlineData("generic_braces", "", "not supported: 'generic_braces'")]
    [InlineData("generic_ellipsis_max_span", "-1", "'-1' is no number of lines")]
    [InlineData("generic_comment_style", "html", "unknown style of comments 'html'")]
    public void What_is_not_supported_is_named(string key, string value, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<UnusablePatternException>(() => new GenericOptions().With(key, value)).What, StringComparison.Ordinal);
}
