using Factory.Hosting.Running;

namespace Factory.Hosting.Planning;

/// <summary>All targets of a build, in order of declaration, and what stands before what.</summary>
internal sealed class TargetGraph(IReadOnlyList<ExecutableTarget> targets, IReadOnlyList<TargetLink> links)
{
    private readonly ILookup<ExecutableTarget, TargetLink> before = Enum.GetValues<LinkKind>()
        .SelectMany(kind => links.Where(link => link.Kind == kind))
        .ToLookup(link => link.Then);

    private readonly ILookup<ExecutableTarget, TargetLink> after = links.ToLookup(link => link.First);

    public IReadOnlyList<ExecutableTarget> Targets => targets;

    /// <summary>The links to what runs earlier; what the target needs comes first.</summary>
    public IEnumerable<TargetLink> Before(ExecutableTarget target) => before[target];

    /// <summary>The links to what runs later.</summary>
    public IEnumerable<TargetLink> After(ExecutableTarget target) => after[target];

    /// <summary>What the target needs.</summary>
    public IEnumerable<ExecutableTarget> Dependencies(ExecutableTarget target) =>
        before[target].Where(link => link.Kind == LinkKind.Dependency).Select(link => link.First).Distinct();
}
