using Factory.Gates.Judging;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>What a rule missed.</summary>
/// <param name="Gate">The repository and how programs are started.</param>
/// <param name="Missed">The commit that made the mistake, or the one that mended it.</param>
/// <param name="Rule">The id of the rule that was silent.</param>
public sealed record StrengthenInput(GateInput Gate, string Missed, string Rule)
{
    /// <summary>Whether the stronger rule is committed to a branch of its own. On a CI server it always is.</summary>
    public bool OnBranch { get; init; }

    /// <summary>Is told why the rule was silent, and what was tried.</summary>
    public Action<string> Note { get; init; } = _ => { };
}
