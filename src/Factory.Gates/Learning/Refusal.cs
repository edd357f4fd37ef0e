using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>A candidate that was not admitted.</summary>
/// <param name="Rank">Where it stands among the candidates, from 1.</param>
/// <param name="Name">The id of its rule.</param>
/// <param name="Check">The check that refused it.</param>
/// <param name="Why">What that check said first.</param>
public sealed record Refusal(int Rank, string Name, string Check, string Why)
{
    /// <summary>The first thing that each check says which refuses it.</summary>
    internal static IEnumerable<Refusal> Of(int rank, string name, GateReport report) =>
        from finding in report.Findings
        where finding.Severity == Severity.Error
        group finding by finding.CheckId into refused
        orderby refused.Key
        select new Refusal(rank, name, refused.Key, refused.First().Message);
}
