using Factory.Patterns.Formulas;

namespace Factory.Patterns.Generalising.Silence;

/// <summary>A formula with one thing left open.</summary>
/// <param name="Formula">The formula that leaves it open.</param>
/// <param name="Cause">What kind of thing.</param>
/// <param name="Part">The thing, as it is written.</param>
internal sealed record FormulaRelaxation(Formula Formula, SilenceCause Cause, string Part)
{
    /// <summary>The pattern or key that it belongs to.</summary>
    public required string Owner { get; init; }

    /// <summary>The metavariable that stands for a name now; empty where none does.</summary>
    public string Metavariable { get; init; } = "";
}
