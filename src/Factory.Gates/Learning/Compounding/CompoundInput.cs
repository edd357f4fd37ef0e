using Factory.Gates.Judging;

namespace Factory.Gates.Learning.Compounding;

/// <summary>What the reader is given.</summary>
/// <param name="Gate">What every gate is given.</param>
public sealed record CompoundInput(GateInput Gate)
{
    /// <summary>How many commits are read; null for as many as the policy's back-test.</summary>
    public int? Commits { get; init; }
}
