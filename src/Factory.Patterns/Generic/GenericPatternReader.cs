using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>Reads a pattern over text as steps. Brackets of a pattern are marks like others; only indentation makes blocks.</summary>
internal sealed class GenericPatternReader
{
    private const int Longest = 10_000;
    private const int Deepest = 50;

    private readonly List<GenericStep> steps = [];
    private readonly Stack<GenericStep> blocks = new();
    private readonly IndentBlocks indents = new();
    private readonly string text;

    private GenericPatternReader(string text) => this.text = text;

    /// <exception cref="UnusablePatternException">It is empty, too long, nested too deep, or holds an ellipsis too many.</exception>
    public static IReadOnlyList<GenericStep> Read(string written)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > Longest)
        {
            throw new UnusablePatternException("this is no pattern", $"Give one text of 1 to {Longest} characters");
        }

        var reader = new GenericPatternReader(written.Replace("\r\n", "\n", StringComparison.Ordinal));
        reader.ReadLines();
        GenericStepLinks.Set(reader.steps);
        return reader.steps;
    }

    private void ReadLines()
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text[range];
            var start = line.Length - line.TrimStart(' ', '\t').Length;
            if (start < line.Length)
            {
                Indent(IndentBlocks.Width(line.AsSpan(0, start)));
                ReadLine(line, start);
            }
        }

        Close(indents.Depth);
        steps.Add(new(GenericStepKind.End, ""));
    }

    private void Indent(int width)
    {
        var (closes, opens) = indents.Next(width);
        Close(closes);
        if (!opens)
        {
            return;
        }

        if (indents.Depth > Deepest)
        {
            throw new UnusablePatternException($"the pattern is nested more than {Deepest} blocks deep", "Write it flat");
        }

        blocks.Push(new(GenericStepKind.Block, ""));
        steps.Add(blocks.Peek());
    }

    private void Close(int count)
    {
        for (; count > 0; count--)
        {
            steps.Add(new(GenericStepKind.BlockEnd, ""));
            blocks.Pop().Behind = steps.Count;
        }
    }

    private void ReadLine(string line, int start)
    {
        for (var i = start; i < line.Length;)
        {
            if (line[i] is ' ' or '\t')
            {
                i++;
                continue;
            }

            var length = GenericTokens.Length(line, i, out var kind);
            Add(kind, line.Substring(i, length));
            i += length;
        }
    }

    private void Add(GenericStepKind kind, string written)
    {
        if (kind == GenericStepKind.Ellipsis && written != "..." && steps is [.., { Kind: GenericStepKind.Ellipsis }])
        {
            throw new UnusablePatternException($"an ellipsis is followed by '{written}', so it is not known what either stands for", "Leave one of them out");
        }

        if (kind == GenericStepKind.Literal && written[0] == '.')
        {
            steps.AddRange(Enumerable.Repeat(0, written.Length).Select(_ => new GenericStep(kind, ".")));
            return;
        }

        steps.Add(new(kind, written == "..." ? "" : written));
    }
}
