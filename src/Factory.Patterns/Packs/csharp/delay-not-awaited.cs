using System;
using System.Threading.Tasks;

class Poll
{
    void Bad()
    {
        // ruleid: delay-not-awaited
        Task.Delay(1000);
        while (true)
        {
            // ruleid: delay-not-awaited
            Task.Delay(TimeSpan.FromSeconds(5));
        }
    }

    async Task<Task> Good()
    {
        // ok: delay-not-awaited
        await Task.Delay(1000);
        // ok: delay-not-awaited
        var timeout = Task.Delay(5000);
        // ok: delay-not-awaited
        await Task.WhenAny(timeout, Task.Delay(10));
        // ok: delay-not-awaited
        Task.Delay(10).ContinueWith(_ => Run());
        await Both(
            timeout,
            // ok: delay-not-awaited
            Task.Delay(10));
        // ok: delay-not-awaited
        return Task.Delay(10);
    }

    // ok: delay-not-awaited
    Task Pause() => Task.Delay(10);
}
