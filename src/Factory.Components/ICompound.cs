using Factory.Components.Hosts;
using Factory.Gates.Learning.Compounding;
using Factory.Reports.Compounding;

namespace Factory.Components;

/// <summary>Adds <see cref="Compound"/> to a build: whether mistakes come back less often since there are rules.</summary>
public interface ICompound : IHasCommits
{
    /// <summary>Measures what is committed, and writes a page, JSON and Markdown. It is no gate: figures never fail it.</summary>
    Target Compound => _ => _
        .Description("Measures how often mistakes came back before and after their rules: [--commits N]")
        .Executes(async () =>
        {
            var report = await CompoundReader.ReadAsync(new(GateInput) { Commits = Commits }, this.Cancellation());
            var files = CompoundFiles.Write(report, this.Writable(ReportDirectory));
            CompoundTable.Lines(report).ToList().ForEach(this.Show);
            this.Say(string.Join(", ", files.Select(file => ReportDirectory / Path.GetFileName(file))));
        });
}
