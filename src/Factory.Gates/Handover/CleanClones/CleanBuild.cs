using Factory.Gates.Judging;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Model.Policy;
using Factory.Platform.Processes;

namespace Factory.Gates.Handover.CleanClones;

/// <summary>Runs the documented command in a clean clone. It executes code of the repository, as its users do.</summary>
internal sealed class CleanBuild(Repository repository, GateInput gate, HandoverPolicy policy, CleanEnvironment environment, IReadOnlyList<string> command)
{
    private const int KeptOutput = 4 * 1024 * 1024;
    private const string Reports = "artifacts/factory/reports";

    /// <summary>One run in a clone of its own, with nothing of this machine but what is explained and these facts.</summary>
    /// <param name="facts">What is passed on beside.</param>
    /// <param name="onLine">Gets every line that it prints.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<CleanRun> RunAsync(IReadOnlyList<MachineFact> facts, Action<string>? onLine, CancellationToken cancellation)
    {
        using var clone = await repository.CloneAsync(cancellation);
        var home = clone.Room("home");
        var variables = facts.Where(fact => fact.Kind == MachineFactKind.Variable).Select(fact => fact.Name).ToList();
        var files = facts.Concat(policy.Needs.Where(need => need.Kind == NeedKind.File).Select(need => new MachineFact(MachineFactKind.Home, need.Name)));
        Link(files.Where(fact => fact.Kind == MachineFactKind.Home), environment.Home, home);
        Link(facts.Where(fact => fact.Kind == MachineFactKind.Local), repository.Root, clone.Folder);

        var call = new ProcessCall(command[0], [.. command.Skip(1)], clone.Folder)
        {
            InheritsEnvironment = false,
            Environment = environment.Variables(home, clone.Room("t"), variables),
            KeptOutput = KeptOutput,
            OnLine = onLine,
            Timeout = TimeSpan.FromMinutes(policy.TimeoutMinutes),
        };
        return await RunAsync(call, clone.Folder, LastWords.Hiding(environment.Values(variables)), cancellation);
    }

    private async Task<CleanRun> RunAsync(ProcessCall call, string folder, LastWords words, CancellationToken cancellation)
    {
        var typed = string.Join(' ', command);
        try
        {
            var outcome = await gate.Run(call, cancellation);
            return new(typed, outcome.ExitCode, words.Of(outcome, folder)) { TimedOut = outcome.TimedOut, Gates = GatesIn(folder) };
        }
        catch (InvalidInputException obstacle)
        {
            return new(typed, -1, []) { Obstacle = words.Of(obstacle.Message, folder) };
        }
    }

    private static IReadOnlyList<string> GatesIn(string folder)
    {
        var reports = Path.Combine(folder, Reports);
        return !Directory.Exists(reports) ? [] :
        [
            .. Directory.EnumerateFiles(reports, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Links, since what is missing may be large. A link that can't be made leaves its fact out.</summary>
    private static void Link(IEnumerable<MachineFact> facts, string from, string to)
    {
        foreach (var name in facts.Select(fact => fact.Name))
        {
            var (source, target) = (Path.Combine(from, name), Path.Combine(to, name));
            if (from.Length > 0 && Path.Exists(source) && !Path.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                _ = Directory.Exists(source) ? Directory.CreateSymbolicLink(target, source) : File.CreateSymbolicLink(target, source);
            }
        }
    }
}
