using Factory.Components.Hosts;
using Factory.Gates.Context;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="Context"/> to a build: what was decided, for whoever does the work.</summary>
public interface IContext : IHasPaths
{
    /// <summary>Whether what was rendered is only compared.</summary>
    [Parameter("Writes nothing, and is blocked where a rendered file is stale"), OnRequest]
    bool Check => TryGetValue<bool?>(() => Check) ?? false;

    /// <summary>Renders the envelope to the files of the policy, or prints what matters for one task.</summary>
    Target Context => _ => _
        .Description("Renders the envelope to AGENTS.md and what else context: files: names; [--check]; or prints a slice: --plan-id N, --paths DIR...")
        .Executes(async () =>
        {
            var isSlice = PlanId is not null || Paths.Length > 0;
            if (isSlice && Check)
            {
                throw new InvalidInputException("--check", "a slice is printed and kept in no file", "Leave out --check, or --plan-id and --paths");
            }

            await (isSlice ? PrintAsync() : KeepAsync());
        });

    private async Task PrintAsync()
    {
        var slice = await ContextRendering.SliceAsync(GateInput, Paths, this.Cancellation());
        slice.Text.TrimEnd('\n').Split('\n').ToList().ForEach(this.Show);
        Report(slice);
    }

    private async Task KeepAsync()
    {
        if (!Check)
        {
            var written = await ContextRendering.WriteAsync(GateInput, this.Cancellation());
            written.Written.ToList().ForEach(file => this.Show($"written: {file}"));
            Report(written);
        }

        this.Show($"envelope: {await ContextDigest.ReadAsync(GateInput, this.Cancellation())}");
        if (Check)
        {
            Report(await ContextRendering.CheckAsync(GateInput, this.Cancellation()));
        }
    }

    private void Report(RenderedContext rendered) => ReportSummary(pairs => pairs.AddPair("Tokens", rendered.Tokens));
}
