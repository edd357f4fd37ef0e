using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>What Learn did.</summary>
/// <param name="Report">The admission of the rule.</param>
/// <param name="Commit">The commit that holds rule, examples and lesson; null where it was not admitted or had been learned before.</param>
public sealed record LearnResult(GateReport Report, string? Commit);
