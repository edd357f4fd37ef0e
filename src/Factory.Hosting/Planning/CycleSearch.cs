using Factory.Hosting.Running;
using Factory.Model.Faults;

namespace Factory.Hosting.Planning;

/// <summary>Names every circle of targets that wait for each other: <c>A -> B -> A</c>.</summary>
internal sealed class CycleSearch
{
    private readonly TargetGraph graph;
    private readonly Problems problems;
    private readonly HashSet<ExecutableTarget> done = [];
    private readonly List<ExecutableTarget> path = [];

    private CycleSearch(TargetGraph graph, Problems problems) => (this.graph, this.problems) = (graph, problems);

    public static void Report(TargetGraph graph, Problems problems)
    {
        var search = new CycleSearch(graph, problems);
        foreach (var target in graph.Targets)
        {
            search.Visit(target);
        }
    }

    private void Visit(ExecutableTarget target)
    {
        var start = path.IndexOf(target);
        if (start >= 0)
        {
            var circle = string.Join(" -> ", path.Skip(start).Append(target));
            problems.Add(target.Name, $"it waits for itself: {circle}", "Remove one of these relations");
            return;
        }

        if (done.Contains(target))
        {
            return;
        }

        path.Add(target);
        foreach (var earlier in graph.Before(target).Select(link => link.First).Distinct())
        {
            Visit(earlier);
        }

        path.RemoveAt(path.Count - 1);
        done.Add(target);
    }
}
