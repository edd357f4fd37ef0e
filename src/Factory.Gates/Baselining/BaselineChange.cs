using Factory.Gates.Accepting;
using Factory.Gates.Envelope.Baselines;
using Factory.Model.Reports;

namespace Factory.Gates.Baselining;

/// <summary>What an update did to the baseline.</summary>
/// <param name="Removed">The lines that accepted more than there is; each now counts what is left, or is gone.</param>
/// <param name="Added">What is accepted from now on.</param>
/// <param name="Unanswered">The checks that had no answer, whose lines stay as they were.</param>
public sealed record BaselineChange(IReadOnlyList<StaleEntry> Removed, IReadOnlyList<AcceptedFinding> Added, IReadOnlyList<CheckOutcome> Unanswered);
