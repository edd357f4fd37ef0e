namespace Factory.Patterns.Generalising.Silence;

/// <summary>A pattern with one thing left open.</summary>
/// <param name="Cause">What kind of thing.</param>
/// <param name="Part">The thing, as it is written.</param>
/// <param name="Pattern">The pattern that leaves it open.</param>
internal sealed record PatternRelaxation(SilenceCause Cause, string Part, string Pattern)
{
    /// <summary>The metavariable that stands for a name now; empty where none does.</summary>
    public string Metavariable { get; init; } = "";
}
