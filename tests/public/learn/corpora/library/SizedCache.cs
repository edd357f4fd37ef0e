namespace Measures.Caching;

/// <summary>Keeps what was asked for last.</summary>
public sealed class SizedCache<TKey, TValue>(int size)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> order = new();
    private readonly Lock gate = new();

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        lock (gate)
        {
            if (nodes.TryGetValue(key, out var known))
            {
                order.Remove(known);
                order.AddFirst(known);
                return known.Value.Value;
            }

            var value = make(key);
            nodes[key] = order.AddFirst((key, value));
            Trim();
            return value;
        }
    }

    private void Trim()
    {
        while (nodes.Count > size && order.Last is { } oldest)
        {
            nodes.Remove(oldest.Value.Key);
            order.RemoveLast();
        }
    }
}
