using System.Reflection;
using Factory.Hosting.Builds;
using Factory.Hosting.Definition;
using Factory.Hosting.Parameters;
using Factory.Model.Faults;

namespace Factory.Hosting.Discovery;

/// <summary>Finds the targets of a build class and all its components; two of one name are a mistake that says what to do.</summary>
internal sealed class TargetDiscovery(FactoryBuild build, Problems problems)
{
    private string BuildName => build.GetType().Name;

    public IReadOnlyList<FoundTarget> Find() =>
    [
        .. TypeLine.Of(build)
            .SelectMany(TargetMembers.DeclaredBy)
            .Where(property => !TargetMembers.IsExplicit(property))
            .GroupBy(property => ParameterName.Key(property.Name), StringComparer.Ordinal)
            .Select(group => One([.. group]))
            .OfType<FoundTarget>(),
    ];

    private FoundTarget? One(IReadOnlyList<PropertyInfo> members)
    {
        var first = members[0];
        var factory = first.Read(build);
        if (factory is null)
        {
            problems.Add($"{BuildName}.{first.Name}", "this target is null", "Write Target Name => _ => _.Executes(...)");
            return null;
        }

        var rivals = members.Skip(1).Where(member => member.DeclaringType!.IsInterface && !IsSame(first, member)).ToList();
        if (rivals.Count > 0)
        {
            Collide(first, rivals);
        }

        return new(first.Name, factory) { OwnsOutput = members.Any(member => member.IsDefined(typeof(OwnsOutputAttribute), inherit: false)) };
    }

    /// <summary>A public class property implements the component's one: then both readings end in the same code.</summary>
    private bool IsSame(PropertyInfo first, PropertyInfo other)
    {
        var (one, two) = (first.Read(build), other.Read(build));
        return TargetIdentity.Instance.Equals(one, two)
            || (first.DeclaringType!.IsClass && first.GetMethod!.IsPublic && one.Method == two.Method);
    }

    private void Collide(PropertyInfo first, List<PropertyInfo> rivals)
    {
        var names = string.Join(" and ", rivals.Prepend(first).Select(member => $"{member.DeclaringType!.Name}.{member.Name}"));
        var components = rivals.Prepend(first).Where(member => member.DeclaringType!.IsInterface);
        var inherit = string.Concat(components.Select(member => $".Inherit<{member.DeclaringType!.Name}>(x => x.{member.Name})"));
        var isHidden = first.DeclaringType!.IsClass && !first.GetMethod!.IsPublic;
        problems.Add(
            $"{BuildName}.{first.Name}",
            $"there are two targets of this name: {names}",
            isHidden
                ? $"Make {first.DeclaringType.Name}.{first.Name} public, so that it overrides the other"
                : $"Override them in {BuildName}: public Target {first.Name} => _ => _{inherit}");
    }
}
