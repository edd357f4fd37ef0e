namespace Factory.Patterns.Conditions;

/// <summary>How a comparison reads what metavariables stand for.</summary>
internal sealed record ComparisonOptions
{
    /// <summary>How whole numbers are read that have no prefix such as <c>0x</c>: <c>base</c>.</summary>
    public int Base { get; init; } = 10;

    /// <summary>Whether quotes around numbers are passed over, so that every metavariable is a whole number: <c>strip</c>.</summary>
    public bool Strip { get; init; }
}
