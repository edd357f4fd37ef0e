using Factory.Hosting.Definition;
using Factory.Hosting.Running;

namespace Factory.Hosting.Planning;

/// <summary>Leaves targets out before the start, and with them what only they needed.</summary>
internal sealed class Skips(TargetGraph graph, IReadOnlyList<ExecutableTarget> plan)
{
    /// <summary>Applies <c>--skip</c>: the named targets, or without names all that were not asked for.</summary>
    public void ApplyOption(IReadOnlyCollection<ExecutableTarget>? named)
    {
        if (named is null)
        {
            return;
        }

        foreach (var target in plan.Where(target => named.Count == 0 ? !target.IsInvoked : named.Contains(target)))
        {
            Skip(target, "--skip");
        }
    }

    /// <summary>Applies the static conditions, then leaves out what nothing needs any more.</summary>
    public void ApplyConditions()
    {
        foreach (var target in plan.Where(IsLive))
        {
            if (target.Definition.StaticConditions.Find(condition => !condition.Holds()) is { } failed)
            {
                Skip(target, $"OnlyWhen: {failed.Text}");
            }
        }

        while (plan.FirstOrDefault(target => IsLive(target) && NeedlessBecause(target) is not null) is { } needless)
        {
            Skip(needless, NeedlessBecause(needless)!);
        }
    }

    /// <summary>Null while something needs the target.</summary>
    public string? NeedlessBecause(ExecutableTarget target)
    {
        var reasons = graph.After(target).Where(link => link.Kind == LinkKind.Dependency).Select(link => link.Then)
            .Concat(graph.Before(target).Where(link => link.Kind == LinkKind.Trigger).Select(link => link.First))
            .Where(other => other.Status != ExecutionStatus.None)
            .ToList();
        return target.IsInvoked || reasons.Count == 0 || reasons.Any(Needs)
            ? null
            : $"only for {string.Join(", ", reasons)}, which was skipped";
    }

    public static void Skip(ExecutableTarget target, string reason)
    {
        target.Status = ExecutionStatus.Skipped;
        target.Reason = reason;
    }

    private static bool IsLive(ExecutableTarget target) => target.Status == ExecutionStatus.Scheduled;

    private static bool Needs(ExecutableTarget other) =>
        other.Status != ExecutionStatus.Skipped || other.Definition.Behavior == DependencyBehavior.Execute;
}
