using Factory.Patterns.Scanning;
using Factory.Platform.Files;

namespace Factory.Gates.Scanning;

/// <summary>Mends matches in the files, where their rule says how and no comment lets them stand.</summary>
internal static class Fixes
{
    /// <summary>The findings that were mended. Of two that overlap, the first is; a second run mends the other.</summary>
    public static IReadOnlyList<ScanFinding> Apply(string root, IEnumerable<ScanFinding> findings) =>
    [
        .. findings.Where(finding => finding.Fix is not null && finding.Suppression.Length == 0)
            .GroupBy(finding => finding.Path, StringComparer.Ordinal)
            .SelectMany(file => Apply(RootedPath.Resolve(root, file.Key), [.. file.OrderBy(finding => finding.Start)])),
    ];

    private static List<ScanFinding> Apply(string path, List<ScanFinding> findings)
    {
        var written = BoundedText.Read(path);
        var hasCarriageReturns = written.Contains("\r\n", StringComparison.Ordinal);
        var text = written.Replace("\r\n", "\n", StringComparison.Ordinal);
        var mended = new List<ScanFinding>();
        var end = 0;
        foreach (var finding in findings.Where(finding => string.CompareOrdinal(text, finding.Start, finding.Text, 0, finding.Text.Length) == 0))
        {
            if (finding.Start >= end)
            {
                mended.Add(finding);
                end = finding.Start + finding.Text.Length;
            }
        }

        foreach (var finding in Enumerable.Reverse(mended))
        {
            text = string.Concat(text.AsSpan(0, finding.Start), finding.Fix, text.AsSpan(finding.Start + finding.Text.Length));
        }

        AtomicFile.Write(path, hasCarriageReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
        return mended;
    }
}
