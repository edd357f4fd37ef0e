using Factory.Gates.Context;

namespace Factory.Gates.Tests.Context;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("One is enough. Two is not.", "One is enough")]
    [InlineData("It goes\n  over lines:\n\n- and has a list", "It goes over lines")]
    [InlineData("`a. b` is code. The rest is not", "`a. b` is code")]
    [InlineData("Version 1.2 it is", "Version 1.2 it is")]
    [InlineData("", "")]
    public void Takes_the_first_sentence(string markdown, string sentence) => Assert.Equal(sentence, OneLine.FirstSentence(markdown));

    [Fact]
    public void Cuts_a_long_sentence_between_words()
    {
        Assert.Equal($"{new string('a', 150)}…", OneLine.FirstSentence($"{new string('a', 150)} {new string('b', 150)}"));
        Assert.Equal($"{new string('a', 200)}…", OneLine.FirstSentence(new string('a', 300)));
    }

    [Fact]
    public void Leaves_no_line_end_and_no_control_character() => Assert.Equal("a b [31mc", OneLine.Of("\ta\r\n\r\nb \u001b[31mc\0"));
}
