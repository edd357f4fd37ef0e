using System.Diagnostics;
using Factory.Fuzz.Cases;

namespace Factory.Fuzz;

/// <summary>Runs cases one after the other, where others can see since when.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Lock gate = new();
    private CancellationTokenSource limit = new();
    private long started = Stopwatch.GetTimestamp();

    public long Number { get; private set; }

    public TimeSpan Running
    {
        get
        {
            lock (gate)
            {
                return Stopwatch.GetElapsedTime(started);
            }
        }
    }

    public FuzzFailure? Run(FuzzCases cases, long number)
    {
        CancellationToken token;
        lock (gate)
        {
            if (limit.IsCancellationRequested)
            {
                limit.Dispose();
                limit = new();
            }

            (Number, started, token) = (number, Stopwatch.GetTimestamp(), limit.Token);
        }

        return cases.Run(number, token);
    }

    /// <summary>Asks the case to end if it has run for too long.</summary>
    public void CancelPast(TimeSpan bound)
    {
        lock (gate)
        {
            if (Stopwatch.GetElapsedTime(started) > bound)
            {
                limit.Cancel();
            }
        }
    }

    public void Dispose() => limit.Dispose();
}
