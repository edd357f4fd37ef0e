using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>The places of one method's instructions.</summary>
internal sealed class BodyPlaces(IEnumerable<(int Offset, SourceLocation Place)> points, SourceLocation start)
{
    private readonly List<(int Offset, SourceLocation Place)> sorted = [.. points];

    /// <summary>The place of the last point at or before an offset.</summary>
    public SourceLocation At(int offset)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].Offset <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? start : sorted[low - 1].Place;
    }
}
