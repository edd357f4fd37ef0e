using System.Threading.Tasks;

class Signal
{
    // ruleid: completion-runs-inline
    private readonly TaskCompletionSource<int> ready = new TaskCompletionSource<int>();

    void Bad()
    {
        // ruleid: completion-runs-inline
        var done = new TaskCompletionSource();
    }

    void Good()
    {
        // ok: completion-runs-inline
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // ok: completion-runs-inline
        var found = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        // ok: completion-runs-inline
        var ended = new CompletionSource();
    }
}
