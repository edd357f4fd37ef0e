using Factory.Gates.Judging;
using Factory.Model.Reports;

namespace Factory.Gates.Release;

/// <summary>What the Release gate says, and what a release that it passed would be.</summary>
/// <param name="Report">The gate's report.</param>
/// <param name="Version">SemVer 2.</param>
/// <param name="Notes">The version's section of the changelog, in Markdown.</param>
/// <param name="Changelog">The whole changelog with that section.</param>
public sealed record ReleaseCandidate(GateReport Report, string Version, string Notes, string Changelog)
{
    internal GateContext? Context { get; init; }
}
