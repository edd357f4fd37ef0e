using Factory.Platform.Text;

namespace Factory.Platform.Tests.Text;

public sealed class LogTextTests
{
    [Theory]
    [InlineData("##vso[task.setvariable variable=a]b")]
    [InlineData("text ##VSO[task.complete]b")]
    [InlineData("a ##[add-mask]b")]
    [InlineData("#\u00AD#vso[task.complete]b")]
    [InlineData("##v\u200Dso[task.complete]b")]
    [InlineData("##\0[add-mask]b")]
    [InlineData("fine\n##vso[task.complete]b")]
    [InlineData("fine\r##[error]b")]
    public void Breaks_commands_anywhere_in_a_line(string hostile) =>
        Assert.DoesNotContain("##", Seen(LogText.Inert(hostile)), StringComparison.Ordinal);

    [Theory]
    [InlineData("::set-env name=a::b")]
    [InlineData(" \t::set-env name=a::b")]
    [InlineData(":\u00AD:set-env name=a::b")]
    [InlineData("\u0001::set-env name=a::b")]
    [InlineData("fine\n::set-env name=a::b")]
    [InlineData("fine\r::set-env name=a::b")]
    public void Breaks_commands_at_the_start_of_a_line(string hostile) => Assert.DoesNotContain(
        LogText.Inert(hostile).Split('\n', '\r'),
        line => Seen(line).TrimStart().StartsWith("::", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("C## and int[] and a::b, é\r\n# heading\n")]
    public void Leaves_other_text_as_it_is(string text) => Assert.Equal(text, LogText.Inert(text));

    /// <summary>What a reader compares that skips letters without weight.</summary>
    private static string Seen(string text) => string.Concat(text.Where(letter => letter is >= ' ' and <= '~'));
}
