using System.Globalization;
using Factory.Model.Reports;

namespace Factory.Gates.Accepting;

/// <summary>
/// Lets findings stand that were accepted: those of the baseline leave the list, those that are waived stay in it as notes. The verdict is
/// computed from what is left.
/// </summary>
public static class Acceptance
{
    /// <summary>The outcomes without what is accepted, as the check's <see cref="CheckInfo.Leniency"/> allows.</summary>
    public static AcceptanceResult Apply(IReadOnlyList<CheckOutcome> outcomes, AcceptanceTerms terms)
    {
        var baseline = new AcceptedCounts(terms.Baseline);
        var waivers = new WaiversInForce(terms);
        var (accepted, waived) = (0, 0);
        return new([.. outcomes.Select(Apply)], Figures());

        CheckOutcome Apply(CheckOutcome outcome)
        {
            var known = baseline.AcceptedOf(outcome);
            var remaining = outcome.Findings.Where(finding => !known.Contains(finding)).ToList();
            var standing = waivers.WaivedOf(outcome.Check, remaining);
            accepted += known.Count;
            waived += standing.Count;
            return known.Count + standing.Count == 0
                ? outcome
                : outcome.With(remaining.Select(finding => standing.GetValueOrDefault(finding, finding)));
        }

        IReadOnlyList<Figure> Figures() =>
        [
            .. terms.Baseline.Count == 0 ? (Figure[])[] : [new("Accepted by the baseline", Count(accepted))],
            .. terms.Waivers.Count == 0 ? (Figure[])[] : [new("Waived", Count(waived))],
        ];
    }

    private static string Count(int findings) => string.Create(CultureInfo.InvariantCulture, $"{findings} finding{(findings == 1 ? "" : "s")}");
}
