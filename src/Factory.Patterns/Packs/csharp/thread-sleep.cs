using System.Threading;
using System.Threading.Tasks;

class Loop
{
    void Bad(int pause)
    {
        // ruleid: thread-sleep
        Thread.Sleep(500);
        // ruleid: thread-sleep
        Thread.Sleep(pause);
    }

    void Good(ManualResetEventSlim ready)
    {
        // ok: thread-sleep
        ready.Wait();
        // ok: thread-sleep
        Thread.Sleep(0);
        // ok: thread-sleep
        Thread.Yield();
    }

    async Task GoodAsync()
    {
        // ok: thread-sleep
        await Task.Delay(500);
    }
}
