using Factory.Components.Hosts;
using Factory.Gates.Baselining;

namespace Factory.Components;

/// <summary>Adds <see cref="Baseline"/> to a build: findings that were there when their check arrived, which only become fewer.</summary>
public interface IBaseline : ICompile
{
    /// <summary>Whether what blocks now is accepted.</summary>
    [Parameter("Accepts every finding that would block, beside removing what is gone"), OnRequest]
    bool Accept => TryGetValue<bool?>(() => Accept) ?? false;

    /// <summary>Removes from the baseline what is gone, and with <c>--accept</c> adds what blocks.</summary>
    Target Baseline => _ => _
        .Description("Removes accepted findings that are gone from .factory/baseline.json; accepts those that block with --accept")
        .DependsOn(Compile)
        .OnlyWhenDynamic(() => FailedTargets.Count == 0)
        .Executes(async () =>
        {
            var change = await BaselineUpdate.RunAsync(new(GateInput, BuildSettings) { Accept = Accept }, this.Cancellation());
            change.Removed.ToList().ForEach(stale => this.Show($"removed: {stale.Entry}: {stale.Reason}"));
            change.Added.ToList().ForEach(added => this.Show($"accepted: {added}, {added.Count} of it"));
            change.Unanswered.ToList().ForEach(outcome => this.Show($"left as it was: {outcome.Check.Id} has no answer: {outcome.Reason}"));

            var line = $"{change.Removed.Count} removed, {change.Added.Count} accepted";
            ReportSummary(pairs => pairs.AddPair("Baseline", line));
            this.Close(line);
        });
}
