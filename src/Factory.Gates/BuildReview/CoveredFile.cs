using System.Globalization;

namespace Factory.Gates.BuildReview;

/// <summary>What tests ran of the lines that a change wrote in one file.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Coverable">How many of them a test could run.</param>
/// <param name="Uncovered">Those that none ran, in ascending order.</param>
public sealed record CoveredFile(string Path, int Coverable, IReadOnlyList<int> Uncovered)
{
    /// <summary>The uncovered lines as ranges: <c>5-7, 12</c>.</summary>
    public string UncoveredRanges
    {
        get
        {
            var ranges = new List<(int First, int Last)>();
            foreach (var line in Uncovered)
            {
                if (ranges.Count > 0 && ranges[^1].Last == line - 1)
                {
                    ranges[^1] = (ranges[^1].First, line);
                }
                else
                {
                    ranges.Add((line, line));
                }
            }

            return string.Join(", ", ranges.Select(range => range.First == range.Last
                ? range.First.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}")));
        }
    }
}
