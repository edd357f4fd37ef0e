namespace Factory.Git.History;

/// <summary>Reads <c>git blame --porcelain</c>.</summary>
internal static class BlameLines
{
    /// <summary>The lines in order. Each is a head that starts with its commit's id, what is known of the commit, and after a tab the line itself.</summary>
    public static IReadOnlyList<LineOrigin> Parse(string output)
    {
        var boundaries = new HashSet<string>(StringComparer.Ordinal);
        var origins = new List<LineOrigin>();
        var commit = "";
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith('\t'))
            {
                origins.Add(new(boundaries.Contains(commit) ? "" : commit, line[1..]));
                commit = "";
            }
            else if (commit.Length == 0)
            {
                commit = line.Split(' ')[0];
            }
            else if (line == "boundary")
            {
                boundaries.Add(commit);
            }
        }

        return origins;
    }
}
