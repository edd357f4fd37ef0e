using System.ComponentModel;
using System.Diagnostics;
using Factory.Model.Faults;

namespace Factory.Platform.Processes;

/// <summary>The real <see cref="ProcessRunner"/>: one child process, no shell, both pipes drained, nothing left behind.</summary>
public static class ChildProcess
{
    private const int ExitCodeOfTimeout = 124;

    // A server that the program started (a compiler, say) may keep its pipes open for hours.
    private static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(1);

    /// <summary>Runs a program to its end; on cancellation and timeout it is killed with all that it started.</summary>
    /// <exception cref="InvalidInputException">The program or the working directory does not exist.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ProcessOutcome> RunAsync(ProcessCall call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Start(call);
        var lines = OneAtATime(call.OnLine);
        var output = new OutputPump(call.KeptOutput, lines);
        var errors = new OutputPump(call.KeptOutput, lines);
        Task[] pipes = [Beside(() => output.Drain(process.StandardOutput)), Beside(() => errors.Drain(process.StandardError)), FeedAsync(process, call.Input)];

        var timedOut = await EndedByTimeoutAsync(process, call.Timeout, cancellation);
        await DrainedAsync(Task.WhenAll(pipes), () => output.Seen + errors.Seen);
        cancellation.ThrowIfCancellationRequested();

        return new(timedOut ? ExitCodeOfTimeout : process.ExitCode, output.Text, errors.Text)
        {
            IsCut = output.IsCut || errors.IsCut,
            TimedOut = timedOut,
        };
    }

    private static Process Start(ProcessCall call)
    {
        if (!Directory.Exists(call.WorkingDirectory))
        {
            throw new InvalidInputException(call.WorkingDirectory, $"there is no such folder to run {call.Program} in", "Give a folder that exists");
        }

        var start = StartInfo(call);
        start.FileName = ProgramPath.Find(call.Program, call.WorkingDirectory, start.Environment.TryGetValue("PATH", out var path) ? path : null);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (!File.Exists(start.FileName))
        {
            throw ProgramPath.NotFound(call.Program);
        }
        catch (Win32Exception refusal)
        {
            throw new InvalidInputException(call.Program, $"it cannot be started: {refusal.Message}", "Check that it is a program for this machine");
        }
    }

    private static ProcessStartInfo StartInfo(ProcessCall call)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = call.WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = call.Encoding,
            StandardOutputEncoding = call.Encoding,
            StandardErrorEncoding = call.Encoding,
        };
        foreach (var argument in call.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (!call.InheritsEnvironment)
        {
            start.Environment.Clear();
        }

        foreach (var (name, value) in call.Environment)
        {
            start.Environment[name] = value;
            if (value is null)
            {
                start.Environment.Remove(name);
            }
        }

        return start;
    }

    private static Action<string>? OneAtATime(Action<string>? onLine)
    {
        var gate = new Lock();
        return onLine is null ? null : line =>
        {
            lock (gate)
            {
                onLine(line);
            }
        };
    }

    /// <summary>
    /// A thread that waits in a read is ready sooner than what reads without one, which a short call never earns back. Where a program left
    /// another behind that keeps its pipes open, the thread waits until that ends; it does not hold up our own end.
    /// </summary>
    private static Task Beside(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static Task FeedAsync(Process process, string? input)
    {
        if (input is not null)
        {
            return Beside(() => Feed(process, input));
        }

        Feed(process, "");
        return Task.CompletedTask;
    }

    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of its input; its exit code says what that means.
        }
    }

    private static async Task<bool> EndedByTimeoutAsync(Process process, TimeSpan? timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout ?? Timeout.InfiniteTimeSpan);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            // What was asked to end is killed by now, and its end is awaited
            await process.WaitForExitAsync(CancellationToken.None);
            return !cancellation.IsCancellationRequested;
        }
    }

    private static async Task DrainedAsync(Task pipes, Func<long> seen)
    {
        for (var before = -1L; before != seen() && !pipes.IsCompleted;)
        {
            before = seen();
            await Task.WhenAny(pipes, Task.Delay(QuietTime));
        }

        if (pipes.IsCompleted)
        {
            await pipes;
        }
    }
}
