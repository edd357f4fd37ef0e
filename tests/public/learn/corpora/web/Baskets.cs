using System.Collections.Concurrent;

namespace Bakery.Web.Baskets;

internal sealed class Baskets
{
    private readonly ConcurrentDictionary<Guid, Basket> baskets = new();

    public Guid Open(DateTimeOffset now)
    {
        var id = Guid.NewGuid();
        baskets[id] = new(now, []);
        return id;
    }

    public bool TryPut(Guid id, string product, DateTimeOffset now)
    {
        while (baskets.TryGetValue(id, out var basket))
        {
            if (baskets.TryUpdate(id, new(now, [.. basket.Products, product]), basket))
            {
                return true;
            }
        }

        return false;
    }

    public Task<int> RemoveOlderThanAsync(DateTimeOffset time, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var (id, basket) in baskets)
        {
            cancellation.ThrowIfCancellationRequested();
            if (basket.Touched < time && baskets.TryRemove(KeyValuePair.Create(id, basket)))
            {
                removed++;
            }
        }

        return Task.FromResult(removed);
    }

    private sealed record Basket(DateTimeOffset Touched, IReadOnlyList<string> Products);
}
