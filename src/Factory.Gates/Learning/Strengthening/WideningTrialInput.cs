using Factory.Git.Changes;
using Factory.Model.Policy;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>What every widening is tried with.</summary>
/// <param name="Change">What differs from HEAD.</param>
/// <param name="Policy">The policy of the working tree.</param>
/// <param name="OnBranch">Whether the commit goes to a branch of its own.</param>
internal sealed record WideningTrialInput(ChangeSet Change, FactoryPolicy Policy, bool OnBranch);
