using System.Threading;
using System.Threading.Tasks;

class Worker
{
    async Task Bad(CancellationToken token)
    {
        // ruleid: async-start-new
        await Task.Factory.StartNew(async () => await LoopAsync());
        // ruleid: async-start-new
        var work = Task.Factory.StartNew(async () => { await LoopAsync(); }, token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    async Task Good(CancellationToken token)
    {
        // ok: async-start-new
        await Task.Run(async () => await LoopAsync(), token);
        // ok: async-start-new
        await Task.Factory.StartNew(() => Loop(), TaskCreationOptions.LongRunning);
        // ok: async-start-new
        await Task.Factory.StartNew(async () => await LoopAsync()).Unwrap();
    }
}
