using Factory.Model.Faults;
using Factory.Platform.Files;
using Factory.Platform.Tests.Infra;

namespace Factory.Platform.Tests.Files;

public sealed class BoundedTextTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_text_and_drops_the_byte_order_mark()
    {
        File.WriteAllBytes(folder.At("a.txt"), [0xEF, 0xBB, 0xBF, (byte)'a', 0xC3, 0xA9]);

        Assert.Equal("aé", BoundedText.Read(folder.At("a.txt")));
    }

    [Fact]
    public void Reads_UTF16_with_a_mark()
    {
        File.WriteAllText(folder.At("a.txt"), "é", System.Text.Encoding.Unicode);

        Assert.Equal("é", BoundedText.Read(folder.At("a.txt")));
    }

    [Fact]
    public void Reads_a_file_of_exactly_the_bound_and_refuses_one_byte_more()
    {
        var path = folder.File("a.txt", "1234");

        Assert.Equal("1234", BoundedText.Read(path, 4));
        Assert.Contains("larger than 3 bytes", Fault(() => BoundedText.Read(path, 3)), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_not_text() =>
        Assert.Contains("not text", Fault(() => BoundedText.Read(folder.File("a.bin", "a\0b"))), StringComparison.Ordinal);

    [Fact]
    public void Names_a_file_that_is_not_there() =>
        Assert.Contains("no such file", Fault(() => BoundedText.Read(folder.At("none.txt"))), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_folder()
    {
        Directory.CreateDirectory(folder.At("sub"));

        Assert.Contains("cannot be read", Fault(() => BoundedText.Read(folder.At("sub"))), StringComparison.Ordinal);
    }

    private static string Fault(Func<string> read) => Assert.Throws<InvalidInputException>(read).Message;
}
