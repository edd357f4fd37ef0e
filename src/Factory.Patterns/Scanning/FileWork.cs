using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Factory.Model.Faults;

namespace Factory.Patterns.Scanning;

/// <summary>Spreads work on files over threads.</summary>
internal static class FileWork
{
    /// <summary>Does the work on all files, in no order. After the first mistake no other file is begun.</summary>
    /// <param name="count">How many files there are.</param>
    /// <param name="threads">How many threads may work at once.</param>
    /// <param name="open">Gives each thread what it does with the number of a file.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidInputException">Every mistake that was met, in ordinal order.</exception>
    public static void Run(int count, int threads, Func<Action<int>> open, CancellationToken cancellation)
    {
        var next = -1;
        var mistakes = new ConcurrentQueue<InputProblem>();

        void Work()
        {
            var work = open();
            for (var i = Interlocked.Increment(ref next); i < count && mistakes.IsEmpty; i = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    work(i);
                }
                catch (InvalidInputException mistake)
                {
                    foreach (var problem in mistake.Problems)
                    {
                        mistakes.Enqueue(problem);
                    }
                }
            }
        }

        if (count > 0)
        {
            Invoke([.. Enumerable.Repeat((Action)Work, Math.Clamp(threads, 1, count))]);
        }

        if (!mistakes.IsEmpty)
        {
            throw new InvalidInputException([.. mistakes.Distinct().OrderBy(problem => problem.ToString(), StringComparer.Ordinal)]);
        }
    }

    /// <summary>What ends one thread ends the caller in the same way.</summary>
    private static void Invoke(Action[] work)
    {
        try
        {
            Parallel.Invoke(work);
        }
        catch (AggregateException all)
        {
            ExceptionDispatchInfo.Capture(all.InnerExceptions.FirstOrDefault(one => one is not OperationCanceledException) ?? all.InnerExceptions[0]).Throw();
        }
    }
}
