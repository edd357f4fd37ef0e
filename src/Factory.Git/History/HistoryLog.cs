using System.Globalization;

namespace Factory.Git.History;

/// <summary>Reads what <see cref="HistoryReader"/> asks of git: for each commit an empty field, those of <see cref="Format"/>, and its raw changes.</summary>
internal static class HistoryLog
{
    /// <summary>Fields end in NUL, which no message can hold.</summary>
    public const string Format = "tformat:%x00%H%x00%P%x00%at%x00%ct%x00%aN%x00%s%x00%b";

    private const int FieldsOfCommit = 7;
    private const int LongestLine = 400;
    private const int LongestBody = 8_000;

    /// <summary>The commits in git's order.</summary>
    /// <param name="output">What git printed.</param>
    /// <param name="edges">The commits at which a shallow clone ends.</param>
    public static IReadOnlyList<HistoryCommit> Parse(string output, IReadOnlySet<string> edges)
    {
        var fields = output.Split('\0');
        var commits = new List<HistoryCommit>();
        for (var at = 0; at + FieldsOfCommit < fields.Length;)
        {
            var head = fields.AsSpan(at + 1, FieldsOfCommit);
            var commit = Commit(head, edges.Contains(head[0]));
            at += 1 + FieldsOfCommit;
            var files = new List<HistoryFile>();
            while (at < fields.Length && fields[at].TrimStart('\n') is [':', ..] entry)
            {
                at += File(entry, fields.AsSpan(at + 1), files);
            }

            commits.Add(commit.IsEdge ? commit : commit with { Files = files });
        }

        return commits;
    }

    /// <summary>A subject or name as it is kept.</summary>
    public static string Line(string text) => Cut(text, LongestLine);

    private static HistoryCommit Commit(ReadOnlySpan<string> head, bool isEdge) => new(head[0], head[1].Split(' ')[0], Line(head[5]))
    {
        AuthorTime = Time(head[2]),
        CommitTime = Time(head[3]),
        Author = Line(head[4]),
        Body = Bounded(head[6]),
        IsEdge = isEdge,
    };

    /// <summary>Notes the file of <c>:oldmode newmode oldid newid status</c> and says how many fields the entry has. Links and other repositories are no files.</summary>
    private static int File(string entry, ReadOnlySpan<string> paths, List<HistoryFile> files)
    {
        var parts = entry.Split(' ');
        var isRename = parts[4][0] is 'R' or 'C';
        var file = new HistoryFile(paths[isRename ? 1 : 0], paths[0], Blob(parts[0][1..], parts[2]), Blob(parts[1], parts[3]));
        if (file.OldBlob != file.NewBlob || isRename)
        {
            files.Add(file);
        }

        return isRename ? 3 : 2;
    }

    private static string Blob(string mode, string id) => mode.StartsWith("100", StringComparison.Ordinal) ? id : "";

    /// <summary>A time that no calendar has is the beginning or the end of all times.</summary>
    private static DateTimeOffset Time(string seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var time)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(time, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            : DateTimeOffset.UnixEpoch;

    private static string Bounded(string body)
    {
        var text = body.TrimEnd('\n');
        return text.Length <= LongestBody ? text : $"{Cut(text, LongestBody / 2)}\n…\n{text[^(LongestBody / 2)..]}";
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
