using Factory.Gates.Judging;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Reports;

namespace Factory.Components.Hosts;

/// <summary>The last step of every gate: first the reports, then the verdict.</summary>
internal static class Conclusion
{
    /// <summary>Removes what earlier runs reported of the gates that are about to run: a gate that is not reached must not look as if it had passed.</summary>
    /// <param name="build">The build.</param>
    /// <param name="kept">The gate whose earlier pass holds; empty for none.</param>
    public static void Begin(IHasFactory build, string kept = "")
    {
        var folder = build.Writable(build.ReportDirectory);
        if (Directory.Exists(folder))
        {
            build.ExecutionPlan.Where(target => target.Name != kept).SelectMany(target => Directory.GetFiles(folder, $"{target.Name}.*")).ToList().ForEach(File.Delete);
        }
    }

    /// <summary>A pass that holds still is said, with what it found.</summary>
    public static void Of(IHasFactory build, string gate, EarlierPass earlier)
    {
        earlier.Findings.ToList().ForEach(build.Show);
        build.Say($"{gate} passed before, for these very files: {earlier.Findings.Count switch { 0 => "no findings", 1 => "1 finding", var count => $"{count} findings" }}.");
        build.ReportSummary(pairs => pairs
            .AddPair("Verdict", Verdict.Passed)
            .AddPair("Findings", earlier.Findings.Count));
    }

    /// <exception cref="BlockedException">The gate said no.</exception>
    public static void Of(IHasFactory build, GateReport report)
    {
        ReportPublisher.Publish(report, build.Destination(build.Writable(build.ReportDirectory)));
        build.ReportSummary(pairs => pairs
            .AddPair("Verdict", report.Verdict)
            .AddPair("Findings", report.Findings.Count));

        if (report.Verdict == Verdict.Blocked)
        {
            var errors = report.Findings.Count(finding => finding.Severity == Severity.Error);
            throw new BlockedException($"{report.Subject.Gate} is blocked by {errors} finding{(errors == 1 ? "" : "s")}. See {build.ReportDirectory / report.Subject.Gate}.html");
        }
    }
}
