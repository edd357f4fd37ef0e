using System.Threading.Tasks;

class Import
{
    int Bad(Task<int> count, Store store)
    {
        // ruleid: blocked-task-awaiter
        store.LoadAsync().GetAwaiter().GetResult();
        // ruleid: blocked-task-awaiter
        store.LoadAsync().ConfigureAwait(false).GetAwaiter().GetResult();
        // ruleid: blocked-task-awaiter
        return count.GetAwaiter().GetResult();
    }

    async Task<int> Good(Task<int> count, Store store, Query query)
    {
        // ok: blocked-task-awaiter
        await store.LoadAsync().ConfigureAwait(false);
        // ok: blocked-task-awaiter
        query.GetResult();
        // ok: blocked-task-awaiter
        var awaiter = count.GetAwaiter();
        return await count;
    }
}
