using System.Collections;

namespace Factory.CodeModel.Graph;

/// <summary>Uses in the order in which they were added. They stand in blocks: one array that grows would be copied, and thrown away large, time and again.</summary>
internal sealed class UseList : IReadOnlyCollection<Use>
{
    private const int BlockLength = 4096;

    private readonly List<Use[]> blocks = [];
    private int left;

    public int Count => (blocks.Count * BlockLength) - left;

    public void Add(Use use)
    {
        if (left == 0)
        {
            blocks.Add(new Use[BlockLength]);
            left = BlockLength;
        }

        blocks[^1][BlockLength - left] = use;
        left--;
    }

    /// <summary>The uses of several lists, one list after the other.</summary>
    public static Use[] Joined(IReadOnlyList<UseList> lists)
    {
        var all = new Use[lists.Sum(list => list.Count)];
        var end = 0;
        foreach (var list in lists)
        {
            list.CopyTo(all.AsSpan(end, list.Count));
            end += list.Count;
        }

        return all;
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
