namespace Factory.Gates.Building;

/// <summary>Keeps the end of what a program prints, for the case that it fails without saying why anywhere else.</summary>
internal sealed class LastLines(Action<string>? next)
{
    private const int Kept = 20;
    private const int LongestLine = 1000;

    // The one line of dotnet that no two runs share.
    private const string Clock = "Time Elapsed";

    private readonly Queue<string> lines = new();

    public IReadOnlyList<string> Text => [.. lines];

    public void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith(Clock, StringComparison.Ordinal))
        {
            lines.Enqueue(line.Length <= LongestLine ? line.TrimEnd() : line[..LongestLine]);
        }

        if (lines.Count > Kept)
        {
            lines.Dequeue();
        }

        next?.Invoke(line);
    }
}
