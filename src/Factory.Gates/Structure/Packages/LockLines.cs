namespace Factory.Gates.Structure.Packages;

/// <summary>Where a lock file names its packages: the first line that starts with the quoted id.</summary>
internal sealed class LockLines
{
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);

    public LockLines(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.TrimStart() is ['"', .. var rest] && rest.IndexOf('"') is > 0 and var end && rest[end..] is [.., '{'])
            {
                lines.TryAdd(rest[..end].ToString(), number);
            }
        }
    }

    /// <summary>The line, from 1; 0 where the file is laid out in another way.</summary>
    public int Of(string id) => lines.GetValueOrDefault(id);
}
