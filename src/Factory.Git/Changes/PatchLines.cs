using System.Globalization;
using System.Text.RegularExpressions;

namespace Factory.Git.Changes;

/// <summary>Reads which lines a patch without context adds. Names are not read: sections come in the order of the raw difference.</summary>
internal static partial class PatchLines
{
    /// <summary>The added lines of each section (<c>diff --git</c>) of the patch.</summary>
    public static IReadOnlyList<IReadOnlyList<LineRange>> Parse(string patch)
    {
        var sections = new List<List<LineRange>>();
        var content = 0;
        foreach (var range in patch.AsSpan().Split('\n'))
        {
            var line = patch.AsSpan(range);
            if (content > 0)
            {
                // Content is counted, not looked at: it may look like a header.
                content -= line.StartsWith("\\") ? 0 : 1;
            }
            else if (line.StartsWith("diff --git "))
            {
                sections.Add([]);
            }
            else if (line.StartsWith("@@ "))
            {
                content = Hunk(line.ToString(), sections[^1]);
            }
        }

        return sections;
    }

    /// <summary>Notes the lines of one hunk and returns how many lines of content follow.</summary>
    private static int Hunk(string header, List<LineRange> added)
    {
        var match = HunkHeader().Match(header);
        var (removed, first, count) = (Number(match, 1, 1), Number(match, 2, 0), Number(match, 3, 1));
        if (count > 0)
        {
            added.Add(new(first, first + count - 1));
        }

        return removed + count;
    }

    private static int Number(Match match, int group, int otherwise) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex("""^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@""", RegexOptions.CultureInvariant)]
    private static partial Regex HunkHeader();
}
