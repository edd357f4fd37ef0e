using Factory.Model.Reports;

namespace Factory.Gates.Accepting;

/// <summary>What checks say once accepted findings are out of the way.</summary>
/// <param name="Outcomes">One for each outcome given, in their order.</param>
/// <param name="Figures">How many findings were let stand, and by what.</param>
public sealed record AcceptanceResult(IReadOnlyList<CheckOutcome> Outcomes, IReadOnlyList<Figure> Figures);
