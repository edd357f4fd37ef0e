namespace Factory.Gates.Release;

/// <summary>
/// <c>CHANGELOG.md</c> in the form of Keep a Changelog 1.1.0: second-level headings <c>## [1.2.3] - 2026-11-23</c>,
/// the newest first, below <c>## [Unreleased]</c>.
/// </summary>
public static class Changelog
{
    /// <summary>The file, at the root.</summary>
    public const string FileName = "CHANGELOG.md";

    private const string Title = "# Changelog";

    /// <summary>Whether a line starts the section of a version.</summary>
    public static bool IsHeadingOf(string version, string line) =>
        line.StartsWith($"## [{version}]", StringComparison.Ordinal)
        || line.TrimEnd() == $"## {version}"
        || line.StartsWith($"## {version} ", StringComparison.Ordinal);

    /// <summary>The changelog with a version's section above the newest released one; an empty one is started.</summary>
    public static string With(string changelog, string section)
    {
        var lines = changelog.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        if (changelog.Trim().Length == 0)
        {
            lines = [Title];
        }

        var newest = lines.FindIndex(line =>
            line.StartsWith("## ", StringComparison.Ordinal) && !line.StartsWith("## [Unreleased]", StringComparison.OrdinalIgnoreCase));
        var above = newest < 0 ? lines : lines[..newest];
        var below = newest < 0 ? [] : lines[newest..];

        return string.Join('\n', [.. TrimEnd(above), "", .. section.TrimEnd('\n').Split('\n'), .. below.Count == 0 ? below : ["", .. below], ""]);
    }

    private static IEnumerable<string> TrimEnd(List<string> lines) => lines[..(lines.FindLastIndex(line => line.Length > 0) + 1)];
}
