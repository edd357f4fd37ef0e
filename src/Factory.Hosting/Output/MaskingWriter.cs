using System.Text;

namespace Factory.Hosting.Output;

/// <summary>Passes on whole lines without their secrets. A part of a line waits, because a secret may go on in the next part.</summary>
internal sealed class MaskingWriter : TextWriter
{
    private readonly TextWriter inner;
    private readonly SecretMask mask;
    private readonly StringBuilder waiting = new();
    private readonly Lock gate = new();

    public MaskingWriter(TextWriter inner, SecretMask mask)
    {
        (this.inner, this.mask) = (inner, mask);
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value)
    {
        lock (gate)
        {
            // Lines that are whole already need not be gathered.
            if (waiting.Length == 0 && value?.EndsWith('\n') == true)
            {
                inner.Write(mask.Apply(value));
                return;
            }
        }

        Write(value.AsSpan());
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (gate)
        {
            var end = buffer.LastIndexOf('\n') + 1;
            waiting.Append(buffer[..end]);
            if (end > 0)
            {
                PassOn();
            }

            waiting.Append(buffer[end..]);
        }
    }

    public override void WriteLine(string? value) => Write($"{value}\n");

    public override void Flush() => inner.Flush();

    /// <summary>Passes on what is left at the end of the run.</summary>
    public void Complete()
    {
        lock (gate)
        {
            PassOn();
            inner.Flush();
        }
    }

    private void PassOn()
    {
        inner.Write(mask.Apply(waiting.ToString()));
        waiting.Clear();
    }
}
