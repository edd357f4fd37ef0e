using Factory.Gates.Judging;
using Factory.Gates.Structure.Bases;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>All checks that look at the graph of the code.</summary>
internal static class StructureChecks
{
    public static IReadOnlyList<CheckOutcome> Ask(StructureFacts facts, BaseStructure before, GateContext context) =>
    [
        LayersPointDownwards.Ask(facts),
        NothingForbiddenIsUsed.Ask(facts),
        NoCycles.Ask(facts),
        EdgesAreDeclared.Ask(facts, before, GateScope.Of(context)),
        PublicApiFollowsPlan.Ask(facts, before, context.Plans),
        NewCodeIsUsed.Ask(facts, context.Change),
        ArchitectureDoesNotDrift.Ask(facts, before),
    ];
}
