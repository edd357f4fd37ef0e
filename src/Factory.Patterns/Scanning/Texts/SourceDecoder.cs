using System.Text;

namespace Factory.Patterns.Scanning.Texts;

/// <summary>From the bytes of a file to its text. Invalid bytes become U+FFFD, as everywhere in .NET.</summary>
internal static class SourceDecoder
{
    /// <summary>Copied, since filling a span is compiled when the program starts.</summary>
    private static readonly string Spaces = new(' ', 4096);

    /// <summary>The bytes as UTF-8 without a mark; a file in UTF-16 is told by its mark.</summary>
    public static ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("\uFEFF"u8))
        {
            return file[3..];
        }

        return file switch
        {
            [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(file[2..])),
            [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(file[2..])),
            _ => file,
        };
    }

    /// <summary>The text of a file: what positions in what comes out of the <see cref="SourceSieve"/> point into.</summary>
    public static string Text(ReadOnlySpan<byte> file) => Encoding.UTF8.GetString(Utf8(file));

    /// <summary>The text of UTF-8 with spaces, or an empty statement, where nobody is to read.</summary>
    public static string Decode(ReadOnlySpan<byte> source, ReadOnlySpan<Blank> blanks)
    {
        var length = Encoding.UTF8.GetCharCount(source);
        return string.Create(length, new Decoding(source, blanks), static (text, decoding) => decoding.Write(text));
    }

    private readonly ref struct Decoding(ReadOnlySpan<byte> source, ReadOnlySpan<Blank> blanks)
    {
        private readonly ReadOnlySpan<byte> source = source;
        private readonly ReadOnlySpan<Blank> blanks = blanks;

        public void Write(Span<char> text)
        {
            Encoding.UTF8.GetChars(source, text);
            var isNarrow = text.Length == source.Length;
            var position = 0;
            var reached = 0;
            foreach (var blank in blanks)
            {
                // Blanks begin and end beside ASCII, so the characters between them can be counted apart.
                var start = position + Characters(source[reached..blank.Start], isNarrow);
                position = start + Characters(source[blank.Start..blank.End], isNarrow);
                reached = blank.End;
                Clear(text[start..position], blank.Kind == BlankKind.Lines);
                if (blank.Kind == BlankKind.Statement)
                {
                    text[position - 1] = ';';
                }
            }
        }

        private static int Characters(ReadOnlySpan<byte> bytes, bool isNarrow) =>
            isNarrow ? bytes.Length : Encoding.UTF8.GetCharCount(bytes);

        private static void Clear(Span<char> text, bool keepsLines)
        {
            while (keepsLines && text.IndexOfAny('\r', '\n') is >= 0 and var end)
            {
                Clear(text[..end], keepsLines: false);
                text = text[(end + 1)..];
            }

            while (text.Length > Spaces.Length)
            {
                Spaces.CopyTo(text);
                text = text[Spaces.Length..];
            }

            Spaces.AsSpan(0, text.Length).CopyTo(text);
        }
    }
}
