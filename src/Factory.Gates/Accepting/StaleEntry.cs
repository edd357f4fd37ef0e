using Factory.Gates.Envelope.Baselines;

namespace Factory.Gates.Accepting;

/// <summary>A line of the baseline that accepts more than there is.</summary>
/// <param name="Entry">The line.</param>
/// <param name="Left">How many of its findings there still are.</param>
/// <param name="Reason">What became of the others, in words.</param>
public sealed record StaleEntry(AcceptedFinding Entry, int Left, string Reason);
