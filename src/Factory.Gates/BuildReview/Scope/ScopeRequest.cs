using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Plans;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>What the facts about a change's scope are read from.</summary>
/// <param name="Tree">The working tree.</param>
/// <param name="BaseTree">The base.</param>
/// <param name="Change">What lies between.</param>
/// <param name="Envelope">The envelope that the change is judged by.</param>
public sealed record ScopeRequest(IFileTree Tree, IFileTree BaseTree, ChangeSet Change, EnvelopeReading Envelope)
{
    /// <summary>The plans of the change, by id.</summary>
    public required IReadOnlyList<Plan> Plans { get; init; }

    /// <summary>What a gate read already.</summary>
    public static ScopeRequest Of(GateContext context) =>
        new(context.Repository.WorkingTree, context.BaseTree, context.Change, context.Envelope) { Plans = context.Plans };
}
