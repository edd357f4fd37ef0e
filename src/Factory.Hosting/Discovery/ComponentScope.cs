using System.Linq.Expressions;
using System.Reflection;
using Factory.Hosting.Builds;
using Factory.Hosting.Definition;
using Factory.Model.Faults;

namespace Factory.Hosting.Discovery;

/// <summary>Finds the targets of a component within a build, for the <c>&lt;T&gt;</c> forms of a definition.</summary>
internal sealed class ComponentScope(FactoryBuild build, Problems problems)
{
    public string BuildName => build.GetType().Name;

    public Problems Problems => problems;

    /// <summary>The targets that the lambdas name; without lambdas the only one that the component declares.</summary>
    public IReadOnlyList<Target> Find<T>(string owner, Func<T, Target>[] targets)
    {
        if (build is not T component)
        {
            var name = typeof(T).Name;
            problems.Add(
                $"{BuildName}.{owner}",
                $"it names a target of {name}, which {BuildName} does not implement",
                $"Add {name} to the components of {BuildName}, or use the Try form");
            return [];
        }

        if (targets.Length > 0)
        {
            return [.. targets.Select(target => target(component))];
        }

        return Only<T>(owner) is { } only ? [only.Read(build)] : [];
    }

    /// <summary>Whether the build has the component.</summary>
    public bool Has<T>() => build is T;

    /// <summary>The targets as the component itself declares them, also where the build overrides them.</summary>
    public IReadOnlyList<Target> FindDeclared<T>(string owner, Expression<Func<T, Target>>[] targets)
    {
        if (!Has<T>())
        {
            return Find<T>(owner, []);
        }

        if (targets.Length == 0)
        {
            return Only<T>(owner) is { } only && ReadDeclared(owner, only) is { } declared ? [declared] : [];
        }

        return [.. targets.Select(target => ReadDeclared(owner, (PropertyInfo)((MemberExpression)target.Body).Member)).OfType<Target>()];
    }

    private Target? ReadDeclared(string owner, PropertyInfo property)
    {
        var declared = property.ReadDeclared(build);
        if (declared is null)
        {
            problems.Add(
                $"{BuildName}.{owner}",
                $"a host of native code can't inherit {property.DeclaringType!.Name}.{property.Name}, which {BuildName} overrides",
                "Start a host on .NET, or move what both share into a target of another name");
        }

        return declared;
    }

    private PropertyInfo? Only<T>(string owner)
    {
        var declared = TargetMembers.DeclaredBy(typeof(T)).Where(property => !TargetMembers.IsExplicit(property)).ToList();
        if (declared.Count == 1)
        {
            return declared[0];
        }

        var names = declared.Count == 0 ? "none" : string.Join(", ", declared.Select(property => property.Name));
        problems.Add(
            $"{BuildName}.{owner}",
            $"it names {typeof(T).Name} without saying which target, and that declares not one but {declared.Count}: {names}",
            $"Name it: <{typeof(T).Name}>(x => x.{declared.FirstOrDefault()?.Name ?? "Target"})");
        return null;
    }
}
