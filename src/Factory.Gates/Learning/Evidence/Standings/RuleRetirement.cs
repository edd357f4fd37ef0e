using Factory.Gates.Learning.Rules;

namespace Factory.Gates.Learning.Evidence.Standings;

/// <summary>Says whether a rule is still of use. Silence alone is no reason to retire one.</summary>
/// <param name="Exposure">How many commits touched files that the rule is about.</param>
/// <param name="Hits">How many hits it had.</param>
/// <param name="CanaryPasses">Whether its own examples hold.</param>
public sealed record RuleRetirement(int Exposure, int Hits, bool CanaryPasses)
{
    /// <summary>What follows.</summary>
    public RetirementState State => this switch
    {
        { CanaryPasses: false } => RetirementState.Broken,
        { Hits: > 0 } => RetirementState.Active,
        { Exposure: > 0 } => RetirementState.Deterrent,
        _ => RetirementState.Unknown,
    };

    /// <summary>Whether the canary of a rule passes: its own examples, as FAC0904 asks. Those of a pack were held when Factory was built.</summary>
    internal static bool Passes(TestedRule tested, CancellationToken cancellation) =>
        !RuleFolder.Holds(tested.Rule.Location.Path) || RuleExamplesHold.Ask([tested], cancellation).Findings.Count == 0;
}
