using Factory.Gates.Learning.Compounding;

namespace Factory.Gates.Tests.Learning.Compounding;

public sealed class WrittenLinesTests
{
    [Theory]
    [InlineData("a.Wait();", "x\n  a.Wait();\n", false)]
    [InlineData("a.Wait();", "a.Wait();\nb();", false)]
    [InlineData("a.Wait();\na.Wait();", "a.Wait();", false)]
    [InlineData("a.Wait();", "a.Wait(1);", true)]
    [InlineData("a.Wait();", "a.Wait();\nif (x)\n    a.Wait();", true)]
    [InlineData("", "Wait", true)]
    [InlineData("Result", "Result();", false)]
    public void A_line_with_a_wanted_word_is_written_where_there_is_more_of_it(string old, string after, bool written)
    {
        var lines = new WrittenLines(["Result", "Wait"]);
        lines.Add(new("1", old));
        lines.Add(new("2", after));

        Assert.Equal(written, lines.Differ("1", "2", new HashSet<int> { 1 }));
    }

    [Fact]
    public void Of_a_content_that_was_not_read_nothing_is_known()
    {
        var lines = new WrittenLines(["Wait"]);
        lines.Add(new("2", "a.Wait();"));

        Assert.False(lines.Differ("1", "2", new HashSet<int> { 0 }));
        Assert.True(lines.Differ("", "2", new HashSet<int> { 0 }));
    }
}
