using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Git.Commands;

/// <summary>Runs git in one folder: the only place that starts it.</summary>
/// <param name="run">How processes are run.</param>
/// <param name="folder">Where git works: the root, once it is known.</param>
/// <param name="gitDirectory">The repository's own folder, for calls that read blobs as they are.</param>
internal sealed class GitCommand(ProcessRunner run, string folder, string gitDirectory = "")
{
    private const int KeptOutput = 256 * 1024 * 1024;

    public string Folder => folder;

    /// <summary>The same in another folder.</summary>
    public GitCommand At(string other) => new(run, other);

    /// <summary>The outcome, whatever it is.</summary>
    public async Task<ProcessOutcome> TryAsync(GitCall call, CancellationToken cancellation)
    {
        var outcome = await run(Process(call), cancellation);
        return outcome.IsCut
            ? throw new InvalidInputException(call.ToString(), "it says more than can be kept", "Make the change smaller, or leave generated files out of the repository")
            : outcome;
    }

    /// <summary>The output of a call that should not fail.</summary>
    /// <exception cref="InvalidInputException">It failed; git's own words say why.</exception>
    public async Task<string> OutputAsync(GitCall call, CancellationToken cancellation)
    {
        var outcome = await TryAsync(call, cancellation);
        return outcome.ExitCode == 0 ? outcome.Output : throw Refusal(call, outcome);
    }

    /// <summary>The output without its last line end, for calls that answer with one word.</summary>
    public async Task<string> WordAsync(GitCall call, CancellationToken cancellation) =>
        (await OutputAsync(call, cancellation)).TrimEnd('\n', '\r');

    /// <summary>One word, or null where git says with exit code 1 that there is none.</summary>
    public async Task<string?> WordOrNothingAsync(GitCall call, CancellationToken cancellation)
    {
        var outcome = await TryAsync(call, cancellation);
        return outcome.ExitCode switch
        {
            0 => outcome.Output.TrimEnd('\n', '\r'),
            1 => null,
            _ => throw Refusal(call, outcome),
        };
    }

    /// <summary>One word, or null where git refuses: for names from outside, which it may refuse in many ways.</summary>
    public async Task<string?> WordUnlessRefusedAsync(GitCall call, CancellationToken cancellation)
    {
        var outcome = await TryAsync(call, cancellation);
        return outcome.ExitCode == 0 ? outcome.Output.TrimEnd('\n', '\r') : null;
    }

    public static InvalidInputException Refusal(GitCall call, ProcessOutcome outcome) =>
        new(call.ToString(), $"git failed with {outcome.ExitCode}: {OneLine(outcome.Errors)}", "Run it by hand; `git fsck` tells whether the repository is whole");

    private static string OneLine(string errors) =>
        string.Join("; ", errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5));

    private ProcessCall Process(GitCall call)
    {
        if (call.RunsHooks)
        {
            return new("git", call.Arguments, folder) { Environment = GitEnvironment.OnlyHere(), KeptOutput = KeptOutput };
        }

        var environment = GitEnvironment.Variables();
        string[] raw = call.Raw ? ["--bare", $"--git-dir={gitDirectory}", "-c", "core.attributesFile=/dev/null"] : [];
        if (call.Raw || call.IndexFile is not null)
        {
            // Attributes are also read from the index: a raw call gets one that does not exist.
            environment["GIT_INDEX_FILE"] = call.IndexFile ?? Path.Combine(gitDirectory, "factory-no-index");
        }

        foreach (var (name, value) in call.Environment)
        {
            environment[name] = value;
        }

        var process = new ProcessCall("git", [.. GitEnvironment.Options, .. raw, .. call.Arguments], call.Raw ? gitDirectory : folder)
        {
            Environment = environment,
            Input = call.Input,
            KeptOutput = KeptOutput,
        };
        return call.Encoding is null ? process : process with { Encoding = call.Encoding };
    }
}
