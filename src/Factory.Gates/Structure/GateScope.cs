using Factory.Gates.Judging;
using Factory.Git.Changes;
using Factory.Model.Plans;

namespace Factory.Gates.Structure;

/// <summary>What was changed, and what was planned.</summary>
/// <param name="Change">The change.</param>
/// <param name="Plans">The plans of the change, by id.</param>
public sealed record GateScope(ChangeSet Change, IReadOnlyList<Plan> Plans)
{
    /// <summary>That of a gate's context.</summary>
    public static GateScope Of(GateContext context) => new(context.Change, context.Plans);
}
