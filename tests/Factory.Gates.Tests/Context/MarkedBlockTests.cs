using System.Text;
using Factory.Gates.Context;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Context;

public sealed class MarkedBlockTests
{
    private const string Block = "<!-- factory:begin x -->\nnew\n<!-- factory:end -->";

    [Theory]
    [InlineData("", $"{Block}\n")]
    [InlineData("# Mine\n", $"# Mine\n\n{Block}\n")]
    [InlineData("# Mine", $"# Mine\n\n{Block}\n")]
    [InlineData("# Mine\n<!-- factory:begin -->\nold\n<!-- factory:end -->\nafter", $"# Mine\n{Block}\nafter")]
    [InlineData("<!-- factory:begin -->\n<!-- factory:end -->", Block)]
    [InlineData("a `<!-- factory:begin -->` b\n", $"a `<!-- factory:begin -->` b\n\n{Block}\n")]
    public void Replaces_the_block_or_adds_it_at_the_end(string file, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Put(file)));

    [Fact]
    public void Writes_the_line_ends_of_the_file() =>
        Assert.Equal(
            $"a\r\n{Block.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\nb\r\n",
            Encoding.UTF8.GetString(Put("a\r\n<!-- factory:begin -->\r\nold\r\n<!-- factory:end -->\r\nb\r\n")));

    [Fact]
    public void Leaves_bytes_around_it_alone_whatever_they_are()
    {
        byte[] before = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, (byte)'\n'];
        byte[] after = [(byte)'\n', 0x80, (byte)' ', (byte)' '];

        var written = MarkedBlock.Put([.. before, .. "<!-- factory:begin -->\n<!-- factory:end -->"u8, .. after], Block, "A.md");

        Assert.Equal([.. before, .. Encoding.UTF8.GetBytes(Block), .. after], written);
    }

    [Fact]
    public void Writing_twice_changes_nothing()
    {
        var once = Put("# Mine\n");

        Assert.Equal(once, MarkedBlock.Put(once, Block, "A.md"));
    }

    [Theory]
    [InlineData("\n<!-- factory:begin -->\n", "A.md:2: the marker factory:begin has no factory:end below it. Add the line <!-- factory:end --> below the block")]
    [InlineData("<!-- factory:end -->\n", "A.md:1: the marker factory:end has no factory:begin above it. Add the line <!-- factory:begin --> above the block")]
    [InlineData("<!-- factory:end -->\n<!-- factory:begin -->\n", "A.md:1: the marker factory:end stands above factory:begin. Put factory:begin first")]
    [InlineData("<!-- factory:begin -->\n<!-- factory:end -->\n<!-- factory:begin -->\n", "A.md:3: the marker factory:begin is there twice, first on line 1. Keep one block")]
    [InlineData("<!-- factory:begin -->\n<!-- factory:end -->\n<!-- factory:end -->\n", "A.md:3: the marker factory:end is there twice, first on line 2. Keep one block")]
    [InlineData("a\0b", "A.md: this is not text in UTF-8. Save it as UTF-8, or name another file in context: files:")]
    public void Refuses_a_file_whose_markers_are_broken(string file, string mistake) =>
        Assert.Equal([mistake], Mistakes.In(() => Put(file)));

    private static byte[] Put(string file) => MarkedBlock.Put(Encoding.UTF8.GetBytes(file), Block, "A.md");
}
