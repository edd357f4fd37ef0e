using Factory.Hosting.Running;

namespace Factory.Hosting.Planning;

/// <summary>
/// What runs, in order: dependencies before what needs them; else as asked for, then as declared.
/// </summary>
internal sealed class ExecutionPlan
{
    private readonly TargetGraph graph;
    private readonly HashSet<ExecutableTarget> chosen = [];
    private readonly List<ExecutableTarget> order = [];

    private ExecutionPlan(TargetGraph graph) => this.graph = graph;

    /// <summary>Plans a graph without circles.</summary>
    public static IReadOnlyList<ExecutableTarget> Of(TargetGraph graph, IReadOnlyList<ExecutableTarget> invoked)
    {
        var plan = new ExecutionPlan(graph);
        foreach (var target in invoked)
        {
            target.IsInvoked = true;
            plan.Choose(target);
        }

        var placed = new HashSet<ExecutableTarget>();
        foreach (var target in invoked.Concat(graph.Targets))
        {
            plan.Place(target, placed);
        }

        plan.order.ForEach(target => target.Status = ExecutionStatus.Scheduled);
        return plan.order;
    }

    /// <summary>Why a target is in a plan.</summary>
    public static string Why(TargetGraph graph, ExecutableTarget target, IReadOnlyCollection<ExecutableTarget> plan)
    {
        var needed = graph.After(target)
            .Where(link => link.Kind == LinkKind.Dependency && plan.Contains(link.Then))
            .Select(link => $"{link.Then} depends on it");
        var triggered = graph.Before(target)
            .Where(link => link.Kind == LinkKind.Trigger && plan.Contains(link.First))
            .Select(link => $"{link.First} triggers it");
        string[] asked = target.IsInvoked ? ["asked for"] : [];
        return string.Join("; ", asked.Concat(needed).Concat(triggered).Distinct());
    }

    private void Choose(ExecutableTarget target)
    {
        if (!chosen.Add(target))
        {
            return;
        }

        foreach (var needed in graph.Dependencies(target))
        {
            Choose(needed);
        }

        foreach (var link in graph.After(target).Where(link => link.Kind == LinkKind.Trigger))
        {
            Choose(link.Then);
        }
    }

    private void Place(ExecutableTarget target, HashSet<ExecutableTarget> placed)
    {
        if (!chosen.Contains(target) || !placed.Add(target))
        {
            return;
        }

        foreach (var link in graph.Before(target))
        {
            Place(link.First, placed);
        }

        order.Add(target);
    }
}
