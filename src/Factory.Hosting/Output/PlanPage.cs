using System.Globalization;
using Factory.Hosting.Planning;
using Factory.Hosting.Running;

namespace Factory.Hosting.Output;

/// <summary>What <c>--plan</c> prints: the targets in order, and why each is there.</summary>
internal static class PlanPage
{
    public static void Write(TargetGraph graph, IReadOnlyList<ExecutableTarget> plan, TextWriter output)
    {
        output.WriteLine("Plan:");
        var width = plan.Select(target => target.Name.Length).DefaultIfEmpty().Max() + 2;
        for (var index = 0; index < plan.Count; index++)
        {
            var target = plan[index];
            var number = (index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(4);
            var skipped = target.Status == ExecutionStatus.Skipped ? $" (skipped: {target.Reason})" : "";
            output.WriteLine($"{number}. {target.Name.PadRight(width)}{ExecutionPlan.Why(graph, target, plan)}{skipped}");
        }
    }
}
