using System.Threading;
using System.Threading.Tasks;

class Retry
{
    async Task Bad()
    {
        // ruleid: sleep-in-async
        Thread.Sleep(100);
        await SendAsync();
        foreach (var wait in waits)
        {
            // ruleid: sleep-in-async
            Thread.Sleep(wait);
        }
    }

    async Task Good(CancellationToken token)
    {
        // ok: sleep-in-async
        await Task.Delay(100, token);
        // ok: sleep-in-async
        clock.Sleep(100);
    }

    void Plain()
    {
        // ok: sleep-in-async
        Thread.Sleep(100);
    }
}
