using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Generalising.Differences;

/// <summary>
/// Lays two lists of nodes side by side: what is the same in both as their longest common subsequence, and between two such nodes what
/// is alike.
/// </summary>
internal static class Alignment
{
    /// <summary>Above that, comparing each with each takes too long.</summary>
    private const long MostCells = 4_000_000;

    /// <summary>Above that, a node is only compared with the next ones behind the last pair: what is alike is seldom farther away.</summary>
    private const long MostLikenesses = 40_000;

    private const int Nearest = 64;

    /// <summary>The pairs in order; what stands alone has no other side.</summary>
    public static IReadOnlyList<Gap> Of(IReadOnlyList<SyntaxNode> before, IReadOnlyList<SyntaxNode> after, SyntaxKeys keys)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && keys.AreSame(before[start], after[start]))
        {
            start++;
        }

        var (last, other) = (before.Count, after.Count);
        while (last > start && other > start && keys.AreSame(before[last - 1], after[other - 1]))
        {
            last--;
            other--;
        }

        return Between([.. before.Take(last).Skip(start)], [.. after.Take(other).Skip(start)], keys);
    }

    /// <summary>The pairs of a gap that are alike, none of them crossing another.</summary>
    public static IReadOnlyList<(SyntaxNode Before, SyntaxNode After)> Alike(Gap gap)
    {
        var most = (long)gap.Before.Count * gap.After.Count > MostLikenesses ? Nearest : gap.After.Count;
        var pairs = new List<(SyntaxNode, SyntaxNode)>();
        var next = 0;
        foreach (var node in gap.Before)
        {
            var best = gap.After.Skip(next).Take(most).Select((other, i) => (other, At: next + i, Likeness: Likeness.Of(node, other)))
                .Where(one => one.Likeness >= Likeness.Least)
                .OrderByDescending(one => one.Likeness)
                .FirstOrDefault();
            if (best.other is not null)
            {
                pairs.Add((node, best.other));
                next = best.At + 1;
            }
        }

        return pairs;
    }

    private static List<Gap> Between(IReadOnlyList<SyntaxNode> before, IReadOnlyList<SyntaxNode> after, SyntaxKeys keys)
    {
        if (before.Count == 0 || after.Count == 0 || (long)before.Count * after.Count > MostCells)
        {
            return before.Count + after.Count == 0 ? [] : [new(before, after)];
        }

        var longest = Lengths(before, after, keys);
        var gaps = new List<Gap>();
        var (i, j, from, other) = (0, 0, 0, 0);
        while (i < before.Count && j < after.Count)
        {
            if (keys.AreSame(before[i], after[j]))
            {
                Close(i, j);
                (from, other) = (++i, ++j);
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        Close(before.Count, after.Count);
        return gaps;

        void Close(int end, int otherEnd)
        {
            if (end > from || otherEnd > other)
            {
                gaps.Add(new([.. before.Take(end).Skip(from)], [.. after.Take(otherEnd).Skip(other)]));
            }
        }
    }

    private static int[,] Lengths(IReadOnlyList<SyntaxNode> before, IReadOnlyList<SyntaxNode> after, SyntaxKeys keys)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = keys.AreSame(before[i], after[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    /// <summary>Neighbours of which no two are the same.</summary>
    internal sealed record Gap(IReadOnlyList<SyntaxNode> Before, IReadOnlyList<SyntaxNode> After);
}
