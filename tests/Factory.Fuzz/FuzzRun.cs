using System.Diagnostics;
using Factory.Fuzz.Cases;

namespace Factory.Fuzz;

/// <summary>Runs the cases of a seed on all cores, and watches over their time and memory.</summary>
internal sealed class FuzzRun(FuzzCases cases, FuzzOptions options, TextWriter output)
{
    private const long MostMemory = 1024L * 1024 * 1024;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private long next;
    private long failures;
    private long done;

    /// <summary>Runs all cases; the number of failures.</summary>
    public long Run()
    {
        var count = Environment.ProcessorCount;
        using var journal = Journal.Open(options.Seed, count, out var died);
        if (died.Count > 0)
        {
            output.WriteLine($"the last run with --seed {options.Seed} died in one of --only {string.Join(", ", died)}");
        }

        Worker[] workers = [.. Enumerable.Range(0, count).Select(_ => new Worker())];
        Thread[] threads = [.. workers.Select((worker, index) => new Thread(() => Work(worker, index, journal)) { IsBackground = true })];
        Array.ForEach(threads, thread => thread.Start());
        Watch(workers, threads);
        Array.ForEach(workers, worker => worker.Dispose());
        output.WriteLine($"{done} cases, {failures} failures");
        return failures;
    }

    private void Work(Worker worker, int index, Journal journal)
    {
        for (var number = Interlocked.Increment(ref next) - 1; number < options.Cases; number = Interlocked.Increment(ref next) - 1)
        {
            journal.Write(index, number);
            if (worker.Run(cases, number) is { } failure)
            {
                Fail(failure.ToString());
            }

            Interlocked.Increment(ref done);
        }
    }

    private void Watch(Worker[] workers, Thread[] threads)
    {
        var clock = Stopwatch.StartNew();
        var shown = TimeSpan.Zero;
        while (Array.Exists(threads, thread => thread.IsAlive))
        {
            Array.Find(threads, thread => thread.IsAlive)?.Join(TimeSpan.FromMilliseconds(200));
            for (var i = 0; i < threads.Length; i++)
            {
                Check(workers[i], threads[i]);
            }

            if (GC.GetTotalMemory(forceFullCollection: false) > MostMemory || Environment.WorkingSet > MostMemory)
            {
                Stop($"--seed {options.Seed}: more than 1 GiB in one of --only {string.Join(", ", workers.Select(worker => worker.Number))}");
            }

            if (clock.Elapsed - shown > TimeSpan.FromSeconds(30))
            {
                shown = clock.Elapsed;
                output.WriteLine($"{done} cases after {shown.TotalSeconds:F0} s");
            }
        }
    }

    /// <summary>A case past the bound is cancelled; one that does not listen ends the run, for no thread can be ended from outside.</summary>
    private void Check(Worker worker, Thread thread)
    {
        if (thread.IsAlive && worker.Running > Bound)
        {
            worker.CancelPast(Bound);
            if (worker.Running > 3 * Bound)
            {
                Stop($"--seed {options.Seed} --only {worker.Number}: it hangs");
            }
        }
    }

    private void Fail(string line)
    {
        Interlocked.Increment(ref failures);
        lock (output)
        {
            output.WriteLine(line);
        }
    }

    private void Stop(string line)
    {
        Fail(line);
        output.WriteLine($"{done} cases, {failures} failures");
        output.Flush();
        Environment.Exit(1);
    }
}
