using Factory.Git.Files;
using Factory.Model.Reports;

namespace Factory.Gates.Judging;

/// <summary>Puts the source lines around each finding into the report, so that a page can show them without the repository.</summary>
internal static class Excerpts
{
    private const int Margin = 2;
    private const int LongestLine = 300;

    public static async Task<GateReport> AddAsync(GateReport report, IFileTree tree, CancellationToken cancellation)
    {
        var texts = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var path in report.Findings.Where(finding => finding.Location.Line > 0).Select(finding => finding.Location.Path).Distinct(StringComparer.Ordinal))
        {
            texts[path] = await LinesAsync(tree, path, cancellation);
        }

        return report.WithFindings(finding => finding.Location.Line > 0 && texts.TryGetValue(finding.Location.Path, out var lines) && finding.Location.Line <= lines.Length
            ? finding with { Excerpt = Around(lines, finding.Location.Line) }
            : finding);
    }

    /// <summary>A finding about a file that can't be shown (too large, a link that leaves the root) stands without its lines.</summary>
    private static async Task<string[]> LinesAsync(IFileTree tree, string path, CancellationToken cancellation) =>
        (await tree.ReadIfReadableAsync(path, cancellation))?.ReplaceLineEndings("\n").Split('\n') ?? [];

    private static SourceExcerpt Around(string[] lines, int line)
    {
        var first = Math.Max(1, line - Margin);
        var last = Math.Min(lines.Length, line + Margin);
        return new(first, [.. lines[(first - 1)..last].Select(text => text.Length <= LongestLine ? text : $"{text[..LongestLine]}…")]);
    }
}
