using System.Text;
using Factory.Model.Faults;

namespace Factory.Gates.Context;

/// <summary>The part of a file between two marker lines, which is rendered. All bytes around it stay as they are.</summary>
internal static class MarkedBlock
{
    private static ReadOnlySpan<byte> Begin => "<!-- factory:begin"u8;

    private static ReadOnlySpan<byte> End => "<!-- factory:end"u8;

    /// <summary>The lines from marker to marker.</summary>
    /// <param name="text">What stands between them.</param>
    /// <param name="digest">The envelope that it was rendered from.</param>
    public static string Of(string text, string digest) =>
        $"<!-- factory:begin: rendered by ./build.sh Context from .factory/ (envelope {digest}); edit that, not this -->\n{text}<!-- factory:end -->";

    /// <summary>The file with its block replaced; a file without one gets it at its end.</summary>
    /// <exception cref="InvalidInputException">One marker is missing, they are the wrong way round, there are several, or it is no text.</exception>
    public static byte[] Put(byte[] file, string block, string path)
    {
        if (file.AsSpan().Contains((byte)0))
        {
            throw new InvalidInputException(path, "this is not text in UTF-8", "Save it as UTF-8, or name another file in context: files:");
        }

        var newLine = file.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var bytes = Encoding.UTF8.GetBytes(block.Replace("\n", newLine, StringComparison.Ordinal));
        var (begin, end) = (Find(file, Begin, path), Find(file, End, path));
        return (begin, end) switch
        {
            (null, null) => [.. file, .. Encoding.UTF8.GetBytes(Gap(file, newLine)), .. bytes, .. Encoding.UTF8.GetBytes(newLine)],
            ({ } first, { } last) when first.Line < last.Line => [.. file[..first.Start], .. bytes, .. file[last.Stop..]],
            ({ } first, null) => throw Broken(path, first.Line, "the marker factory:begin has no factory:end below it", "Add the line <!-- factory:end --> below the block"),
            (null, { } last) => throw Broken(path, last.Line, "the marker factory:end has no factory:begin above it", "Add the line <!-- factory:begin --> above the block"),
            var (_, last) => throw Broken(path, last!.Line, "the marker factory:end stands above factory:begin", "Put factory:begin first"),
        };
    }

    /// <summary>An empty line between what is there and the block.</summary>
    private static string Gap(byte[] file, string newLine) => file.Length == 0 ? "" : file[^1] == '\n' ? newLine : newLine + newLine;

    private static Marker? Find(byte[] file, ReadOnlySpan<byte> mark, string path)
    {
        Marker? found = null;
        var line = 1;
        for (var start = 0; start < file.Length; line++)
        {
            var length = file.AsSpan(start).IndexOf((byte)'\n');
            var stop = length < 0 ? file.Length : start + length;
            if (file.AsSpan(start..stop).StartsWith(mark))
            {
                found = found is null
                    ? new(line, start, stop > start && file[stop - 1] == '\r' ? stop - 1 : stop)
                    : throw Broken(path, line, $"the marker {Encoding.UTF8.GetString(mark[5..])} is there twice, first on line {found.Line}", "Keep one block");
            }

            start = stop + 1;
        }

        return found;
    }

    private static InvalidInputException Broken(string path, int line, string what, string instead) => new($"{path}:{line}", what, instead);

    private sealed record Marker(int Line, int Start, int Stop);
}
