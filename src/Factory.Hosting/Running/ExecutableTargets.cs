using Factory.Hosting.Definition;
using Factory.Hosting.Discovery;

namespace Factory.Hosting.Running;

/// <summary>Questions about sets of targets: <c>SucceededTargets.Contains(Restore)</c>.</summary>
public static class ExecutableTargets
{
    /// <summary>Whether the target of that property is among them.</summary>
    public static bool Contains(this IEnumerable<ExecutableTarget> targets, Target target) =>
        targets.Any(one => TargetIdentity.Instance.Equals(one.Factory, target));
}
