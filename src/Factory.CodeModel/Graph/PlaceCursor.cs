using System.Reflection.Metadata;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Finds the places of instructions, method after method. They are read as they are asked for, which is by rising offset most often.</summary>
internal sealed class PlaceCursor(CompiledImage image)
{
    private SequencePointCollection points;
    private SequencePointCollection.Enumerator next;
    private SourceLocation start = SourceLocation.None;
    private SourceLocation? place;
    private SequencePoint line;
    private bool isRead;
    private bool isAtEnd;
    private int reached;

    /// <summary>What is asked for from now on are places in this method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="first">What counts before its first place.</param>
    public void Begin(MethodDefinitionHandle method, SourceLocation first)
    {
        (points, start) = (image.Places.Points(method), first);
        Rewind();
    }

    /// <summary>The place of the last point at or before an offset; points that follow each other on one line are at the first one's.</summary>
    public SourceLocation At(int offset)
    {
        if (offset < reached)
        {
            Rewind();
        }

        reached = offset;
        while (Read() && next.Current.Offset <= offset)
        {
            isRead = false;
            Pass(next.Current);
        }

        return place ??= image.Places.Of(line);
    }

    private void Rewind() => (next, place, line, isRead, isAtEnd, reached) = (points.GetEnumerator(), start, default, false, false, 0);

    private bool Read()
    {
        if (!isRead && !isAtEnd)
        {
            isRead = next.MoveNext();
            isAtEnd = !isRead;
        }

        return isRead;
    }

    private void Pass(SequencePoint point)
    {
        if (!point.IsHidden && (point.StartLine != line.StartLine || point.Document != line.Document))
        {
            (line, place) = (point, null);
        }
    }
}
