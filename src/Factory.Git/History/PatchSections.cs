using System.Globalization;
using System.Text.RegularExpressions;
using Factory.Git.Changes;

namespace Factory.Git.History;

/// <summary>Reads the patches of several commits without context: which lines each took away from which contents. Names are not read.</summary>
internal static partial class PatchSections
{
    /// <summary>The commits in git's order.</summary>
    public static IReadOnlyList<(string Commit, IReadOnlyList<TakenLines> Lines)> Parse(string patch)
    {
        var commits = new List<(string, IReadOnlyList<TakenLines>)>();
        var sections = new List<TakenLines>();
        var ranges = new List<LineRange>();
        var content = 0;
        foreach (var part in patch.AsSpan().Split('\n'))
        {
            var line = patch.AsSpan(part);
            if (content > 0)
            {
                // Content is counted, not looked at: it may look like a header.
                content -= line.StartsWith("\\") ? 0 : 1;
            }
            else if (CommitLine().IsMatch(line))
            {
                commits.Add((line.ToString(), sections = []));
            }
            else if (line.StartsWith("index ") && IndexLine().Match(line.ToString()) is { Success: true } index)
            {
                sections.Add(new(index.Groups[1].Value, index.Groups[2].Value, ranges = []));
            }
            else if (line.StartsWith("@@ "))
            {
                content = Hunk(line.ToString(), ranges);
            }
        }

        return commits;
    }

    /// <summary>Notes the lines of one hunk that are gone and returns how many lines of content follow.</summary>
    private static int Hunk(string header, List<LineRange> taken)
    {
        var match = HunkHeader().Match(header);
        var (first, removed, added) = (Number(match, 1, 0), Number(match, 2, 1), Number(match, 3, 1));
        if (removed > 0)
        {
            taken.Add(new(first, first + removed - 1));
        }

        return removed + added;
    }

    private static int Number(Match match, int group, int otherwise) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"\A(?:[0-9a-f]{40}|[0-9a-f]{64})\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommitLine();

    [GeneratedRegex(@"\Aindex ([0-9a-f]{40,64})\.\.([0-9a-f]{40,64})(?: \d{6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IndexLine();

    [GeneratedRegex(@"\A@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@", RegexOptions.CultureInvariant)]
    private static partial Regex HunkHeader();
}
