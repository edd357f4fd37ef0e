using Factory.Git.History;

namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>The lines that a comment is on, as they were.</summary>
/// <param name="File">The lines of the whole file.</param>
/// <param name="First">The first commented line, from 1.</param>
/// <param name="Last">The last commented line.</param>
/// <param name="Time">The time of the commit that has them.</param>
internal sealed record CommentedLines(IReadOnlyList<string> File, int First, int Last, DateTimeOffset Time)
{
    private const int LeastLetters = 4;

    private readonly IReadOnlyList<string> wanted = [.. Words(File.Skip(First - 1).Take(Last - First + 1))];

    /// <summary>The commit that has them; null where that is not known, or it is a merge.</summary>
    public HistoryCommit? Commit { get; init; }

    /// <summary>Whether they say enough to be found again.</summary>
    public bool SaySomething => wanted.Sum(line => line.Count(char.IsLetter)) >= LeastLetters;

    /// <summary>The whole file.</summary>
    public string Before => string.Join('\n', File);

    /// <summary>The whole file with other lines in their place.</summary>
    public string With(IReadOnlyList<string> lines) => string.Join('\n', [.. File.Take(First - 1), .. lines, .. File.Skip(Last)]);

    /// <summary>How often they stand in a text, whatever the layout.</summary>
    public int CountIn(string text)
    {
        var lines = Words(text.ReplaceLineEndings("\n").Split('\n')).ToList();
        return Enumerable.Range(0, Math.Max(0, lines.Count - wanted.Count + 1)).Count(at => wanted.Index().All(line => lines[at + line.Index] == line.Item));
    }

    private static IEnumerable<string> Words(IEnumerable<string> lines) => lines.Select(line => line.Trim()).Where(line => line.Length > 0);
}
