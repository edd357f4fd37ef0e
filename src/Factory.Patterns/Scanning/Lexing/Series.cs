namespace Factory.Patterns.Scanning.Lexing;

/// <summary>
/// A list that is filled again for every file. A list of the framework over a type of ours is compiled when the program starts, whatever
/// was compiled ahead; this one is not.
/// </summary>
internal sealed class Series<T>
    where T : struct
{
    private T[] items = new T[64];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => new(items, 0, Count);

    public ref T this[int index] => ref items[index];

    public ref T Top => ref items[Count - 1];

    public void Clear() => Count = 0;

    public void Pop() => Count--;

    public void Add(T item)
    {
        Next() = item;
    }

    /// <summary>The place of one more item, which still has what was there before.</summary>
    public ref T Next()
    {
        if (Count == items.Length)
        {
            var more = new T[Count * 2];
            Array.Copy(items, more, Count);
            items = more;
        }

        return ref items[Count++];
    }
}
