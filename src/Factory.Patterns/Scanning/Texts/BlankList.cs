using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Texts;

/// <summary>What is left out of a file, in its order. The memory is used again.</summary>
internal sealed class BlankList
{
    /// <summary>What is shorter costs less to read than to leave out.</summary>
    private const int ShortestComment = 24;

    private readonly Series<Blank> blanks = new();

    public ReadOnlySpan<Blank> Items => blanks.Items;

    public int Count => blanks.Count;

    public Blank this[int index] => blanks[index];

    public void Clear() => blanks.Clear();

    public void Add(Blank blank) => blanks.Add(blank);

    /// <summary>Leaves out a stretch behind all others, as a part of the last one where it touches that.</summary>
    public void Add(int start, int end)
    {
        if (blanks.Count > 0 && blanks.Top.End == start && blanks.Top.Kind == BlankKind.Spaces)
        {
            Extend(end);
        }
        else
        {
            blanks.Add(new(start, end, BlankKind.Spaces));
        }
    }

    /// <summary>Lets the last stretch end later.</summary>
    public void Extend(int end) => blanks.Top = blanks.Top with { End = end };

    /// <summary>Leaves out what stands before a token, unless that is too short for a comment that is worth it.</summary>
    public void AddBefore(ReadOnlySpan<Token> tokens, int token)
    {
        var start = token > 0 ? tokens[token - 1].End : 0;
        if (tokens[token].Begin - start >= ShortestComment)
        {
            Add(start, tokens[token].Begin);
        }
    }

    /// <summary>These and what a variant leaves out, in the order of the file; a branch in what is left out anyway goes with it.</summary>
    public ReadOnlySpan<Blank> With(IReadOnlyList<Blank> variant)
    {
        if (variant.Count == 0)
        {
            return blanks.Items;
        }

        var merged = new List<Blank>();
        var next = 0;
        foreach (ref readonly var blank in blanks.Items)
        {
            for (; next < variant.Count && variant[next].Start < blank.End; next++)
            {
                if (variant[next].Start < blank.Start)
                {
                    merged.Add(variant[next]);
                }
            }

            merged.Add(blank);
        }

        merged.AddRange(variant.Skip(next));
        return merged.ToArray();
    }
}
