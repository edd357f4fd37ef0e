namespace Factory.Patterns.Scanning.Texts;

/// <summary>Makes every line end <c>\n</c>, so that columns, expressions and fixes mean the same on every machine.</summary>
internal static class LineEnds
{
    public static ReadOnlyMemory<byte> Unified(ReadOnlyMemory<byte> file)
    {
        var content = file.Span;
        if (!content.Contains((byte)'\r'))
        {
            return file;
        }

        var unified = new byte[content.Length];
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\r' || i + 1 == content.Length || content[i + 1] != '\n')
            {
                unified[length++] = content[i];
            }
        }

        return unified.AsMemory(0, length);
    }
}
