using Factory.Gates.Learning.Rules;

namespace Factory.Gates.Learning;

/// <summary>What rules are held against.</summary>
/// <param name="Enforced">The rules that judge the change: those of the policy's tree.</param>
/// <param name="Proposed">
/// The rules as the change leaves them, whose own examples must hold. They differ from those enforced where the change edits rules:
/// judged by the base's copy, a broken example could never be mended.
/// </param>
/// <param name="Files">The files of the change.</param>
public sealed record RulesHoldInput(IReadOnlyList<TestedRule> Enforced, IReadOnlyList<TestedRule> Proposed, IReadOnlyList<ChangedText> Files);
