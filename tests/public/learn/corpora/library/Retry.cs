namespace Measures;

/// <summary>Tries work again that may fail for a moment.</summary>
public sealed class Retry(int attempts, TimeSpan pause, TimeProvider time)
{
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, Func<Exception, bool> isPassing, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work(cancellation).ConfigureAwait(false);
            }
            catch (Exception fault) when (attempt < attempts && isPassing(fault))
            {
                await Task.Delay(pause * attempt, time, cancellation).ConfigureAwait(false);
            }
        }
    }
}
