using System.Text;

namespace Factory.Platform.Processes;

/// <summary>Drains one pipe of a process: keeps the first part, passes on every line, drops the rest.</summary>
internal sealed class OutputPump(int kept, Action<string>? onLine)
{
    // A line without an end must not grow without one: what is longer is passed on without its rest.
    private const int LongestLine = 64 * 1024;

    private readonly StringBuilder text = new();
    private readonly StringBuilder line = new();
    private readonly Lock gate = new();
    private long seen;

    /// <summary>How many characters came so far.</summary>
    public long Seen => Interlocked.Read(ref seen);

    public bool IsCut => Seen > kept;

    public string Text
    {
        get
        {
            lock (gate)
            {
                return IsCut && kept > 0 ? $"{text}\n… (cut after {kept} characters)\n" : text.ToString();
            }
        }
    }

    public void Drain(TextReader reader)
    {
        var buffer = new char[16 * 1024];
        for (var count = reader.Read(buffer); count > 0; count = reader.Read(buffer))
        {
            Take(buffer.AsSpan(0, count));
        }

        if (line.Length > 0)
        {
            PassLine();
        }
    }

    private void Take(ReadOnlySpan<char> chunk)
    {
        lock (gate)
        {
            text.Append(chunk[..Math.Min(chunk.Length, kept - text.Length)]);
        }

        Interlocked.Add(ref seen, chunk.Length);
        if (onLine is not null)
        {
            SplitLines(chunk);
        }
    }

    private void SplitLines(ReadOnlySpan<char> chunk)
    {
        while (!chunk.IsEmpty)
        {
            var end = chunk.IndexOf('\n');
            var part = end < 0 ? chunk : chunk[..end];
            line.Append(part[..Math.Min(part.Length, LongestLine - line.Length)]);
            if (end >= 0)
            {
                PassLine();
            }

            chunk = end < 0 ? [] : chunk[(end + 1)..];
        }
    }

    private void PassLine()
    {
        if (line.Length > 0 && line[^1] == '\r')
        {
            line.Length--;
        }

        onLine?.Invoke(line.ToString());
        line.Clear();
    }
}
