using Factory.Gates.Building.Tools;
using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Gates.Release;

/// <summary>Asks GitVersion's command line for the version of HEAD.</summary>
internal sealed class VersionSource(ProcessRunner run, string nuGetFolder)
{
    // Its own fetching and its normalising of branches write to the repository; a gate only reads.
    private static readonly string[] ReadOnly = ["/output", "json", "/nofetch", "/nonormalize", "/nocache"];

    /// <exception cref="InvalidInputException">GitVersion is not restored, or can't find a version.</exception>
    public async Task<GitVersionOutput> AskAsync(string root, CancellationToken cancellation)
    {
        var outcome = await run(DotNetTool.Find(PackagedTool.GitVersion, root, nuGetFolder).With(ReadOnly), cancellation);
        return outcome.ExitCode == 0
            ? GitVersionOutput.Parse(outcome.Output)
            : throw new InvalidInputException("GitVersion", FirstError(outcome), "Mend GitVersion.yml, or fetch the whole history (git fetch --unshallow --tags)");
    }

    private static string FirstError(ProcessOutcome outcome)
    {
        var lines = (outcome.Output + '\n' + outcome.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var error = lines.FirstOrDefault(line => line.Contains("ERROR", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "no output";
        return $"it ended with exit code {outcome.ExitCode}: {error.TrimEnd('.')}";
    }
}
