using Factory.Gates.Judging;

namespace Factory.Gates.Baselining;

/// <summary>What an update of the baseline is given.</summary>
/// <param name="Gate">What every gate is given.</param>
/// <param name="Build">How the tree was built.</param>
public sealed record BaselineUpdateInput(GateInput Gate, BuildSettings Build)
{
    /// <summary>Whether what blocks now is accepted, beside removing what is gone.</summary>
    public bool Accept { get; init; }
}
