using System.Collections;

namespace Factory.CodeModel.Graph;

/// <summary>Uses in the order in which they were added. They stand in blocks: one array that grows would be copied, and thrown away large, time and again.</summary>
internal sealed class UseList : IReadOnlyCollection<Use>
{
    private const int BlockLength = 4096;

    private readonly List<Use[]> blocks = [];
    private readonly List<int> accessorCalls = [];
    private int left;

    public int Count => (blocks.Count * BlockLength) - left;

    public void Add(Use use)
    {
        if (use.Kind == UseKind.Call && use.To.AccessorLength > 0)
        {
            accessorCalls.Add(Count);
        }

        if (left == 0)
        {
            blocks.Add(new Use[BlockLength]);
            left = BlockLength;
        }

        blocks[^1][BlockLength - left] = use;
        left--;
    }

    /// <summary>The uses of several lists, one list after the other, and where those stand that call what may be an accessor.</summary>
    public static (Use[] Uses, int[] AccessorCalls) Joined(IReadOnlyList<UseList> lists)
    {
        var uses = new Use[lists.Sum(list => list.Count)];
        var calls = new List<int>();
        var end = 0;
        foreach (var list in lists)
        {
            list.CopyTo(uses.AsSpan(end, list.Count));
            foreach (var index in list.accessorCalls)
            {
                calls.Add(end + index);
            }

            end += list.Count;
        }

        return (uses, [.. calls]);
    }

    public IEnumerator<Use> GetEnumerator() => blocks.SelectMany(block => block).Take(Count).GetEnumerator();

    private void CopyTo(Span<Use> target)
    {
        for (var block = 0; target.Length > 0; block++)
        {
            var length = Math.Min(BlockLength, target.Length);
            blocks[block].AsSpan(0, length).CopyTo(target);
            target = target[length..];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
