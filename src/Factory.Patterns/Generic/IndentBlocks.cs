namespace Factory.Patterns.Generic;

/// <summary>Follows the indentation of lines: a line that is further in opens a block, and one that is further out closes blocks.</summary>
internal sealed class IndentBlocks
{
    private const int Tab = 8;

    private readonly Stack<int> indents = new([0]);

    /// <summary>How many blocks are open.</summary>
    public int Depth => indents.Count - 1;

    /// <summary>How far in a line starts, from its leading blanks.</summary>
    public static int Width(ReadOnlySpan<char> blanks)
    {
        var width = 0;
        foreach (var blank in blanks)
        {
            width += blank == '\t' ? Tab : 1;
        }

        return width;
    }

    /// <summary>How many blocks a line closes, and whether it opens one.</summary>
    public (int Closes, bool Opens) Next(int indent)
    {
        var closes = 0;
        while (indent < indents.Peek())
        {
            indents.Pop();
            closes++;
        }

        var opens = indent > indents.Peek();
        if (opens)
        {
            indents.Push(indent);
        }

        return (closes, opens);
    }
}
