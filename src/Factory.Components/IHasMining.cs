using Factory.Components.Hosts;
using Factory.Gates.Learning.Mining;

namespace Factory.Components;

/// <summary>What Learn proposes from the history instead of learning.</summary>
public interface IHasMining : IHasCommits
{
    /// <summary>Whether the history is asked what to learn from.</summary>
    [Parameter("Proposes what to learn from the history, and learns nothing: reverts, quick fixes, hotfixes, reopened findings, broken glass"), OnRequest]
    bool Mine => TryGetValue<bool?>(() => Mine) ?? false;

    /// <summary>How many days may lie between a line and its fix.</summary>
    [Parameter("How many days may lie between a line and its fix, for --mine; default: 30"), OnRequest]
    int Days => TryGetValue<int?>(() => Days) ?? MiningRequest.UsualDays;

    /// <summary>Prints the proposals, and writes them beside the reports.</summary>
    sealed async Task MineAsync()
    {
        var request = await MiningRequest.OpenAsync(GateInput, this.Cancellation());
        var report = await Miner.RunAsync(request with { Days = Days, Commits = Commits ?? MiningRequest.UsualCommits }, this.Cancellation());
        MiningJson.Write(report, this.Writable(ReportDirectory / "Mine.json"));
        MiningMarkdown.Write(report, this.Writable(ReportDirectory / "Mine.md"));
        MiningTable.Lines(report).ToList().ForEach(this.Show);
        this.Close($"{report.Proposals.Count} proposals in {ReportDirectory / "Mine.md"}");
    }
}
