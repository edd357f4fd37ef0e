namespace Factory.Git.Changes;

/// <summary>One entry of git's raw difference between two trees.</summary>
/// <param name="Status">Git's letter: A, M, D, R, T.</param>
/// <param name="Path">Where the file is, or was when it is gone.</param>
/// <param name="OldPath">Where it was.</param>
/// <param name="IsFile">Whether the new side is a file or a link, not another repository.</param>
internal sealed record RawChange(char Status, string Path, string OldPath, bool IsFile)
{
    private const string Submodule = "160000";

    /// <summary>How many sections git's patch has for it: a file that becomes a link is taken away and added.</summary>
    public int PatchSections => Status == 'T' ? 2 : 1;

    public ChangeKind Kind => Status switch
    {
        'A' => ChangeKind.Added,
        'D' => ChangeKind.Deleted,
        'R' => ChangeKind.Renamed,
        _ => ChangeKind.Modified,
    };

    /// <summary>Reads the records of <c>--raw --numstat -z</c>: the entries, and the number of added lines by path.</summary>
    public static (IReadOnlyList<RawChange> Changes, IReadOnlyDictionary<string, int> Added) Parse(string output)
    {
        var changes = new List<RawChange>();
        var added = new Dictionary<string, int>(StringComparer.Ordinal);
        var fields = new Queue<string>(output.Split('\0'));
        while (fields.TryDequeue(out var field) && field.Length > 0)
        {
            if (field[0] == ':')
            {
                changes.Add(Entry(field, fields));
            }
            else
            {
                Count(field, fields, added);
            }
        }

        return (changes, added);
    }

    private static RawChange Entry(string header, Queue<string> fields)
    {
        var parts = header.Split(' ');
        var old = fields.Dequeue();
        var path = parts[4][0] == 'R' ? fields.Dequeue() : old;
        return new(parts[4][0], path, old, parts[1] != Submodule);
    }

    private static void Count(string record, Queue<string> fields, Dictionary<string, int> added)
    {
        var parts = record.Split('\t', 3);
        var path = parts[2];
        if (path.Length == 0)
        {
            fields.Dequeue();
            path = fields.Dequeue();
        }

        // A binary file has a dash for a number.
        added[path] = int.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var lines) ? lines : 0;
    }
}
