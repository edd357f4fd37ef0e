using System.Threading;
using System.Threading.Tasks;

class Orders
{
    async Task Bad(Store store, CancellationToken token)
    {
        /* ruleid: token-not-passed */
        await store.SaveAsync(order, CancellationToken.None);
        /* ruleid: token-not-passed */
        await store.FlushAsync(CancellationToken.None);
    }

    async Task Good(Store store, CancellationToken token)
    {
        /* ok: token-not-passed */
        await store.SaveAsync(order, token);
        /* ok: token-not-passed */
        var none = CancellationToken.None;
        /* ok: token-not-passed */
        await store.CloseAsync(CancellationToken.None); // It must be closed in any case
        /* ok: token-not-passed */
        // It must be unlocked in any case.
        await store.UnlockAsync(CancellationToken.None);
    }

    async Task Alone(Store store)
    {
        /* ok: token-not-passed */
        await store.SaveAsync(order, CancellationToken.None);
    }
}
