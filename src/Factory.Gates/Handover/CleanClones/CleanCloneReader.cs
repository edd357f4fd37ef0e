using Factory.Gates.Judging;
using Factory.Git;
using Factory.Git.Files;
using Factory.Model.Policy;

namespace Factory.Gates.Handover.CleanClones;

/// <summary>Builds a clean clone; where that fails, finds what of this machine it lacks.</summary>
internal sealed class CleanCloneReader(Repository repository, GateInput gate, HandoverPolicy policy)
{
    private static readonly string[] Configs = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>Gets every line that the first run prints, and what is tried after it.</summary>
    public Action<string>? OnLine { get; init; }

    /// <param name="tree">What is handed over.</param>
    /// <param name="suspects">Names that the repository reads and nothing explains: what is missing is likely among them.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<CleanCloneFacts> ReadAsync(IFileTree tree, IReadOnlySet<string> suspects, CancellationToken cancellation)
    {
        var paths = await tree.ListAsync("", cancellation);
        var command = HandoverCommand.Of(policy, paths);
        var config = Configs.FirstOrDefault(paths.Contains);
        var environment = new CleanEnvironment(gate.Environment, policy, PackageSources.HostsIn(config is null ? null : await tree.ReadAsync(config, cancellation)));
        var facts = new CleanCloneFacts(null)
        {
            Network = environment.Network,
            Explained = [.. policy.Needs.Select(need => need.Name)],
            MissingTools = [.. policy.Needs.Where(need => need.Kind == NeedKind.Tool && !SearchPath.Has(gate.Environment, need.Name)).Select(need => need.Name)],
        };
        if (command.Count == 0)
        {
            return facts;
        }

        var build = new CleanBuild(repository, gate, policy, environment, command);
        var run = await build.RunAsync([], OnLine, cancellation);
        facts = facts with { Run = run };
        return run.Passed || run.TimedOut || policy.Tries == 0 ? facts : await SearchAsync(facts, (build, environment), suspects, cancellation);
    }

    private async Task<CleanCloneFacts> SearchAsync(
        CleanCloneFacts facts, (CleanBuild Build, CleanEnvironment Environment) clean, IReadOnlySet<string> suspects, CancellationToken cancellation)
    {
        var machine = new MachineFacts(clean.Environment.Home, repository.Root);
        var all = machine.All(clean.Environment.Others, await repository.LocalFilesAsync(cancellation));
        var said = string.Join('\n', facts.Run!.LastLines.Append(facts.Run.Obstacle));
        var search = new FactSearch(TryAsync, machine.PartsOf, policy.Tries);
        var found = await search.FindAsync(all, [.. all.Where(fact => suspects.Contains(fact.Name) || said.Contains(fact.Name, StringComparison.Ordinal))]);
        return facts with { Missing = found ?? [], Tries = search.Tries, FailsAnyway = found is { Count: 0 } };

        async Task<bool> TryAsync(IReadOnlyList<MachineFact> more)
        {
            var passed = (await clean.Build.RunAsync(more, onLine: null, cancellation)).Passed;
            OnLine?.Invoke($"Handover: with {Named(more)} of this machine the clean clone {(passed ? "passes" : "fails")}");
            return passed;
        }
    }

    private static string Named(IReadOnlyList<MachineFact> facts) => facts.Count == 1 ? facts[0].ToString() : $"{facts.Count} things";
}
