using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>A text as words and marks in nested blocks, in one row. Blocks come from indentation, and from brackets that pair within a line.</summary>
internal sealed class GenericDocument
{
    private readonly List<DocumentNode> nodes = [];
    private readonly Stack<int> open = new();
    private readonly IndentBlocks indents = new();
    private readonly string text;

    private GenericDocument(string text, TextSpan within)
    {
        this.text = text;
        Open(within.Start, 1);
        var line = 1;
        for (var start = within.Start; start < within.End; line++)
        {
            var end = text.IndexOf('\n', start, within.End - start);
            end = end < 0 ? within.End : end;
            ReadLine(start, end, line);
            start = end + 1;
        }

        while (open.Count > 0)
        {
            Close(within.End, line);
        }
    }

    public string Text => text;

    /// <summary>The first is the start of a block around everything, the last its end.</summary>
    public IReadOnlyList<DocumentNode> Nodes => nodes;

    /// <summary>Reads a stretch of a text as if it was a text of its own.</summary>
    public static GenericDocument Read(string text, TextSpan within) => new(text, within);

    private static bool IsWord(char one) => char.IsAsciiLetterOrDigit(one) || one == '_';

    private void ReadLine(int start, int end, int line)
    {
        var first = start;
        while (first < end && text[first] is ' ' or '\t')
        {
            first++;
        }

        if (first == end)
        {
            return;
        }

        var (closes, opens) = indents.Next(IndentBlocks.Width(text.AsSpan(start, first - start)));
        for (; closes > 0; closes--)
        {
            Close(start, line);
        }

        if (opens)
        {
            Open(first, line);
        }

        var tokens = Tokens(first, end);
        Add(tokens, BracketPairs.Of(text, tokens), line);
    }

    private List<TextSpan> Tokens(int start, int end)
    {
        var tokens = new List<TextSpan>();
        for (var i = start; i < end; i = tokens.Count > 0 ? Math.Max(i, tokens[^1].End) : i)
        {
            if (text[i] is ' ' or '\t')
            {
                i++;
                continue;
            }

            var last = i + 1;
            while (IsWord(text[i]) && last < end && IsWord(text[last]))
            {
                last++;
            }

            tokens.Add(new(i, last));
        }

        return tokens;
    }

    private void Add(List<TextSpan> tokens, int[] partners, int line)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            // Brackets with nothing between them make no block.
            var partner = partners[i];
            if (partner >= 0 && partner < i - 1)
            {
                Close(tokens[i].Start, line);
            }

            var kind = IsWord(text[tokens[i].Start]) ? DocumentNodeKind.Word : DocumentNodeKind.Mark;
            nodes.Add(new(kind, tokens[i], line, open.Peek()));
            if (partner > i + 1)
            {
                Open(tokens[i].End, line);
            }
        }
    }

    private void Open(int at, int line)
    {
        open.Push(nodes.Count);
        nodes.Add(new(DocumentNodeKind.Open, new(at, at), line, -1));
    }

    private void Close(int at, int line)
    {
        var start = open.Pop();
        nodes[start] = nodes[start] with { Partner = nodes.Count };
        nodes.Add(new(DocumentNodeKind.Close, new(at, at), line, start));
    }
}
