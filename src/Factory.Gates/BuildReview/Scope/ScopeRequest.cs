using Factory.Gates.Envelope;
using Factory.Git.Changes;
using Factory.Git.Files;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>What the facts about a change's scope are read from.</summary>
/// <param name="Tree">The working tree.</param>
/// <param name="BaseTree">The base.</param>
/// <param name="Change">What lies between.</param>
/// <param name="Envelope">The envelope that the change is judged by.</param>
public sealed record ScopeRequest(IFileTree Tree, IFileTree BaseTree, ChangeSet Change, EnvelopeReading Envelope)
{
    /// <summary>The plan that was asked for with <c>--plan</c>; null for none.</summary>
    public int? PlanId { get; init; }
}
