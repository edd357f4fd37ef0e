using Factory.Components.Hosts;
using Factory.Gates.Scanning;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="Scan"/> to a build: rules held against the repository, without building it.</summary>
public interface IScan : IHasRules, IHasPaths
{
    /// <summary>Where what was found is kept, by content.</summary>
    AbsolutePath ScanCacheDirectory => FactoryDirectory / "cache" / "scan";

    /// <summary>Whether only the change is looked at.</summary>
    [Parameter("Tells only what lies on lines that the change touched"), OnRequest]
    bool Changed => TryGetValue<bool?>(() => Changed) ?? false;

    /// <summary>Whether matches are mended.</summary>
    [Parameter("Mends what was found, where the rule says how"), OnRequest]
    bool Autofix => TryGetValue<bool?>(() => Autofix) ?? false;

    /// <summary>Where the findings are written, if anywhere.</summary>
    [Parameter("JSON file for the findings, with symbols, metavariables and fixes"), OnRequest]
    AbsolutePath? ScanReport => TryGetValue(() => ScanReport);

    /// <summary>Finds what the rules match; an error among it blocks.</summary>
    Target Scan => _ => _
        .Description("Finds what rules match: --rules DIR [--paths DIR...] [--changed] [--autofix] [--scan-report FILE]")
        .Executes(async () =>
        {
            var outcome = await RepositoryScan.RunAsync(
                new(GateInput, Rules, this.Writable(ScanCacheDirectory))
                {
                    Paths = Paths, Changed = Changed, Fix = Autofix, ReportFile = ScanReport is { } report ? this.Writable(report) : null,
                },
                this.Cancellation());
            this.ShowAll(outcome.Findings.Select(finding => finding.ToString()));
            Conclude(outcome);
        });

    private void Conclude(ScanOutcome outcome)
    {
        var mended = Autofix ? $", {outcome.Fixed} mended" : "";
        var standing = outcome.Suppressed > 0 ? $"; comments let {outcome.Suppressed} of them stand" : "";
        this.Say($"{Count(outcome.Findings.Count, "finding")} in {Count(outcome.Files, "file")} ({outcome.FilesRead} read{mended}){standing}.");
        ReportSummary(pairs => pairs.AddPair("Findings", outcome.Findings.Count));
        if (outcome.Errors > 0)
        {
            throw new BlockedException($"Scan is blocked by {Count(outcome.Errors, "finding")}; they are listed above");
        }
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
