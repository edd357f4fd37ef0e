using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Gates.Building;

/// <summary>
/// Restores, builds, tests and packs a solution with the dotnet command, so that the traces the gates need are left in
/// <see cref="BuildRequest.OutputFolder"/>. A failed build is an outcome, not an exception.
/// </summary>
public sealed class DotNet(BuildRequest request, ProcessRunner run)
{
    private readonly DotNetArguments arguments = new(request);
    private readonly BuildTraces traces = new(request);

    /// <summary>Restores the packages. A failure is left as the outcome of the build, which it prevents.</summary>
    /// <exception cref="InvalidInputException">There is no dotnet, no solution, or the configuration is no name.</exception>
    public async Task<RunOutcome> RestoreAsync(CancellationToken cancellation)
    {
        traces.BeforeRestore();
        var outcome = await CallAsync(arguments.Restore, cancellation);
        if (!outcome.Succeeded)
        {
            traces.AfterFailedRestore(outcome);
        }

        return outcome;
    }

    /// <summary>Builds what was restored.</summary>
    /// <exception cref="InvalidInputException">There is no dotnet, no solution, or the configuration is no name.</exception>
    public async Task<RunOutcome> BuildAsync(CancellationToken cancellation)
    {
        traces.BeforeBuild();
        var outcome = await CallAsync(arguments.Build, cancellation);
        traces.AfterBuild(outcome);
        outcome.Write(traces.Folder.BuildOutcome);
        return outcome;
    }

    /// <summary>Runs the tests of what was built, and collects which lines they run.</summary>
    /// <exception cref="InvalidInputException">There is no dotnet or no solution, or the repository wants a test platform that is not supported.</exception>
    /// <exception cref="BlockedException">These files were not built, so that other assemblies would be tested.</exception>
    public async Task<RunOutcome> TestAsync(CancellationToken cancellation)
    {
        TestPlatform.Require(request.Root);
        traces.BeforeTest();
        var outcome = await CallAsync(arguments.Test, cancellation);
        outcome.Write(traces.Folder.TestOutcome);
        return outcome;
    }

    /// <summary>Makes packages of every packable project.</summary>
    /// <exception cref="InvalidInputException">There is no dotnet or no solution.</exception>
    public Task<RunOutcome> PackAsync(PackRequest pack, CancellationToken cancellation)
    {
        traces.RequireSolution();
        return CallAsync(arguments.Pack(pack), cancellation);
    }

    private async Task<RunOutcome> CallAsync(IReadOnlyList<string> list, CancellationToken cancellation)
    {
        var tail = new LastLines(request.OnLine);
        var outcome = await run(
            new("dotnet", list, request.Root)
            {
                Environment = DotNetEnvironment.For(request),
                OnLine = tail.Add,
                Timeout = request.Timeout,
                KeptOutput = 0,
            },
            cancellation);

        return new(outcome.ExitCode, request.TreeId, request.Configuration, outcome.ExitCode == 0 ? [] : tail.Text) { TimedOut = outcome.TimedOut };
    }
}
