using Factory.Hosting.Builds;
using Factory.Hosting.Definition;
using Factory.Hosting.Discovery;
using Factory.Hosting.Running;
using Factory.Model.Faults;

namespace Factory.Hosting.Planning;

/// <summary>Lets every target define itself and ties them together.</summary>
internal static class TargetWiring
{
    public static TargetGraph Wire(FactoryBuild build, Problems problems)
    {
        var scope = new ComponentScope(build, problems);
        var targets = new TargetDiscovery(build, problems).Find().Select(found => Define(found, scope)).ToList();
        var index = new TargetIndex(targets);
        var graph = new TargetGraph(targets, [.. targets.SelectMany(Links)]);
        CycleSearch.Report(graph, problems);
        return graph;

        IEnumerable<TargetLink> Links(ExecutableTarget target) =>
            from reference in target.Definition.References
            let place = $"{scope.BuildName}.{target.Name}"
            let other = reference.Target is null
                ? index.Find(place, reference.Name!, problems)
                : index.Find(place, reference.Target, problems)
            where other is not null
            select Link(reference.Relation, target, other);
    }

    private static ExecutableTarget Define(FoundTarget found, ComponentScope scope)
    {
        var definition = new TargetDefinition(found.Name, scope);
        try
        {
            definition.TakeOver(found.Factory);
        }
        catch (InvalidInputException mistakes)
        {
            scope.Problems.Add(mistakes.Problems);
        }

        return new(found.Name, found.Factory, definition) { OwnsOutput = found.OwnsOutput };
    }

    private static TargetLink Link(Relation relation, ExecutableTarget target, ExecutableTarget other) => relation switch
    {
        Relation.DependsOn => new(LinkKind.Dependency, other, target),
        Relation.DependentFor => new(LinkKind.Dependency, target, other),
        Relation.Before => new(LinkKind.Order, target, other),
        Relation.After => new(LinkKind.Order, other, target),
        Relation.Triggers => new(LinkKind.Trigger, target, other),
        _ => new(LinkKind.Trigger, other, target),
    };
}
