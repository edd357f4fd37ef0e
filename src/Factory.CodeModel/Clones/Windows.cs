using Factory.CodeModel.Clones.Tokens;

namespace Factory.CodeModel.Clones;

/// <summary>
/// Hashes of all windows of a fixed width over a file's tokens. A name counts by its distance to its last occurrence in the window (Baker's
/// parameterised matching), so that windows whose names differ consistently have the same hash.
/// </summary>
internal sealed class Windows
{
    private const ulong Radix = 0x9E3779B97F4A7C15;
    private const int ShapeLength = 6;

    private static readonly ulong FirstOccurrence = Mix(3);

    private readonly int width;
    private readonly ulong[] powers;
    private readonly HashSet<ulong> shapes = [];

    public Windows(int width)
    {
        this.width = width;
        powers = new ulong[width];
        powers[width - 1] = 1;
        for (var position = width - 2; position >= 0; position--)
        {
            powers[position] = powers[position + 1] * Radix;
        }
    }

    /// <summary>The hash of every window, by its first token.</summary>
    public ulong[] Hashes(int[] codes)
    {
        if (codes.Length < width)
        {
            return [];
        }

        var hashes = new ulong[codes.Length - width + 1];
        var (previous, next) = Occurrences(codes);
        var hash = 0UL;
        for (var position = 0; position < codes.Length; position++)
        {
            var leaving = position - width;
            if (leaving >= 0)
            {
                hash -= (codes[leaving] < 0 ? FirstOccurrence : Mix(codes[leaving])) * powers[0];
                var again = next[leaving] - leaving;
                hash += next[leaving] > 0 && again < width ? (FirstOccurrence - Distance(again)) * powers[again] : 0;
            }

            hash = (hash * Radix) + Value(codes, previous, position);
            if (leaving >= -1)
            {
                hashes[leaving + 1] = hash;
            }
        }

        return hashes;
    }

    /// <summary>Whether a window says enough to be looked for: a table of literals or a list of properties repeats itself all the time.</summary>
    public bool IsTelling(ReadOnlySpan<int> codes)
    {
        var seen = 0UL;
        for (var end = ShapeLength; end <= width; end++)
        {
            seen |= 1UL << (int)(ShapeOf(codes[(end - ShapeLength)..end]) >> 58);
        }

        return System.Numerics.BitOperations.PopCount(seen) >= Math.Min(width, 64) / 5;
    }

    /// <summary>Whether a run has as many tokens as asked for when what repeats within it counts once.</summary>
    public bool Weighs(ReadOnlySpan<int> codes, int minimum)
    {
        shapes.Clear();
        var needed = minimum - ShapeLength + 1;
        for (var end = ShapeLength; end <= codes.Length && shapes.Count < needed; end++)
        {
            shapes.Add(ShapeOf(codes[(end - ShapeLength)..end]));
        }

        return shapes.Count >= needed && codes.Length >= minimum;
    }

    private static ulong ShapeOf(ReadOnlySpan<int> codes)
    {
        var shape = 0UL;
        foreach (var code in codes)
        {
            shape = Mix((int)(uint)(shape ^ (shape >> 32)) ^ TokenCode.Shape(code)) + (shape * Radix);
        }

        return shape;
    }

    private ulong Value(int[] codes, int[] previous, int position)
    {
        var code = codes[position];
        var distance = position - previous[position];
        return code >= 0 ? Mix(code)
            : previous[position] >= 0 && distance < width ? Distance(distance)
            : FirstOccurrence;
    }

    /// <summary>Where each name stands before and behind; -1 and 0 for nowhere.</summary>
    private static (int[] Previous, int[] Next) Occurrences(int[] codes)
    {
        var (previous, next) = (new int[codes.Length], new int[codes.Length]);
        var last = new Dictionary<int, int>();
        for (var position = 0; position < codes.Length; position++)
        {
            previous[position] = -1;
            if (codes[position] < 0)
            {
                if (last.TryGetValue(codes[position], out var before))
                {
                    previous[position] = before;
                    next[before] = position;
                }

                last[codes[position]] = position;
            }
        }

        return (previous, next);
    }

    private static ulong Distance(int distance) => Mix(-distance);

    private static ulong Mix(int value)
    {
        var mixed = (ulong)(uint)value * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 31)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 29);
    }
}
