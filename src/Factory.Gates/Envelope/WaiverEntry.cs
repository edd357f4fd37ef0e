using Factory.Model.Faults;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Envelope;

/// <summary>One entry of <c>.factory/waivers.yml</c>. A malformed one waives nothing: it counts as expired, and is reported as such.</summary>
/// <param name="Location">Where the entry starts.</param>
/// <param name="Waiver">What it says; null where it is malformed.</param>
/// <param name="Problems">What is malformed about it, each with its place.</param>
public sealed record WaiverEntry(SourceLocation Location, Waiver? Waiver, IReadOnlyList<InputProblem> Problems);
