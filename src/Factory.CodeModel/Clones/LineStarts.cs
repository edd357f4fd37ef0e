namespace Factory.CodeModel.Clones;

/// <summary>Where the lines of a text start.</summary>
internal sealed class LineStarts
{
    private readonly List<int> starts = [0];

    public LineStarts(string text)
    {
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }
    }

    /// <summary>The lines from one place to another.</summary>
    public LineSpan Of(int first, int last) => new(Line(first), Line(last));

    private int Line(int place)
    {
        var found = starts.BinarySearch(place);
        return found >= 0 ? found + 1 : ~found;
    }
}
