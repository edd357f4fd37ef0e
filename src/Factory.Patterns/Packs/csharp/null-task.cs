using System.Threading.Tasks;

class Cache
{
    public Task<Order> Find(string key)
    {
        if (key.Length == 0)
        {
            // ruleid: null-task
            return null;
        }

        return store.FindAsync(key);
    }

    protected virtual Task Flush()
    {
        // ruleid: null-task
        return null;
    }

    public async Task<Order> FindAsync(string key)
    {
        // ok: null-task
        return null;
    }

    public Order Peek(string key)
    {
        // ok: null-task
        return null;
    }

    public Task<Order> Load(string key)
    {
        return Run(() =>
        {
            // ok: null-task
            return null;
        });
    }

    public Task Clear()
    {
        // ok: null-task
        return Task.CompletedTask;
    }
}
