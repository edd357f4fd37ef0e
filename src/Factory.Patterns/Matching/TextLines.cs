namespace Factory.Patterns.Matching;

/// <summary>Turns offsets of a text into lines and columns.</summary>
internal sealed class TextLines
{
    private readonly List<int> starts = [0];

    public TextLines(string text)
    {
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }
    }

    public (int Line, int Column) Place(int offset)
    {
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - starts[line] + 1);
    }
}
