using System.Collections;

namespace Measures;

/// <summary>Keeps the newest items and forgets the rest.</summary>
public sealed class RingBuffer<T>(int capacity) : IReadOnlyCollection<T>
{
    private readonly T[] items = capacity > 0 ? new T[capacity] : throw new ArgumentOutOfRangeException(nameof(capacity));
    private int start;

    public int Count { get; private set; }

    public void Add(T item)
    {
        items[(start + Count) % items.Length] = item;
        if (Count < items.Length)
        {
            Count++;
        }
        else
        {
            start = (start + 1) % items.Length;
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
        {
            yield return items[(start + at) % items.Length];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
