namespace Factory.Gates.Envelope.Globs;

/// <summary>
/// Whether there can be a path that two globs both stand for, be there such a file or not. Both are walked at once, in time bounded by the
/// product of their lengths.
/// </summary>
internal static class GlobOverlap
{
    public static bool Between(GlobStates one, GlobStates other)
    {
        var seen = new HashSet<(int, int)>();
        var open = new Stack<(int One, int Other)>();
        Reach((GlobStates.Start, GlobStates.Start));
        while (open.TryPop(out var at))
        {
            if (at == (one.End, other.End))
            {
                return true;
            }

            Next(one, other, at).ForEach(Reach);
        }

        return false;

        void Reach((int, int) pair)
        {
            if (seen.Add(pair))
            {
                open.Push(pair);
            }
        }
    }

    private static List<(int One, int Other)> Next(GlobStates one, GlobStates other, (int One, int Other) at) =>
    [
        .. one.From(at.One).Where(step => step.Letters == Letters.None).Select(step => (step.To, at.Other)),
        .. other.From(at.Other).Where(step => step.Letters == Letters.None).Select(step => (at.One, step.To)),
        .. from first in one.From(at.One)
           from second in other.From(at.Other)
           where first.Letters.Meet(second.Letters)
           select (first.To, second.To),
    ];
}
