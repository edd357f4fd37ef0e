using System;
using System.Threading;
using System.Threading.Tasks;

class Export
{
    private readonly SemaphoreSlim gate = new(1);

    void Bad(Store store, Task pending, Task[] all)
    {
        // ruleid: blocked-task-wait
        store.SaveAsync().Wait();
        // ruleid: blocked-task-wait
        pending.Wait(TimeSpan.FromSeconds(1));
        // ruleid: blocked-task-wait
        Task.WaitAll(all);
        // ruleid: blocked-task-wait
        RunAsync().Wait();
    }

    async Task Good(Store store, Task pending, Task[] all, ManualResetEventSlim ready)
    {
        // ok: blocked-task-wait
        await store.SaveAsync();
        // ok: blocked-task-wait
        await pending.WaitAsync(TimeSpan.FromSeconds(1));
        // ok: blocked-task-wait
        await Task.WhenAll(all);
        // ok: blocked-task-wait
        gate.Wait();
        // ok: blocked-task-wait
        ready.Wait();
    }
}
