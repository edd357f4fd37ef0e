using System.Collections;
using System.Runtime.InteropServices;

namespace Factory.Hosting.Builds;

/// <summary>The surroundings of a real process. The only place that touches the console, the environment and signals.</summary>
internal static class ProcessHost
{
    public static async Task<int> RunAsync(FactoryBuild build, string[] defaultTargets)
    {
        using var source = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await BuildHost.RunAsync(build, Surroundings(source.Token), defaultTargets);

        // The first signal asks; a second one is not held back and ends the process
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !source.IsCancellationRequested;
            source.Cancel();
        }
    }

    private static HostEnvironment Surroundings(CancellationToken cancellation) => new(
        Environment.GetCommandLineArgs()[1..],
        Variables(),
        Environment.CurrentDirectory,
        Console.Out,
        Console.Error)
    {
        Cancellation = cancellation,
        Streams = new(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        IsTerminal = !Console.IsOutputRedirected,
    };

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return variables;
    }
}
