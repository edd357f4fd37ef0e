using Factory.Hosting.Definition;
using Factory.Hosting.Discovery;
using Factory.Hosting.Parameters;
using Factory.Hosting.Running;
using Factory.Model.Faults;

namespace Factory.Hosting.Planning;

/// <summary>Finds targets by name, where dashes and case do not count, and by the delegate of their property.</summary>
internal sealed class TargetIndex(IReadOnlyList<ExecutableTarget> targets)
{
    /// <summary>The target of that name; an unknown one is a mistake.</summary>
    public ExecutableTarget? Find(string where, string name, Problems problems)
    {
        var key = ParameterName.Key(name);
        var found = targets.FirstOrDefault(target => ParameterName.Key(target.Name) == key);
        if (name.Length == 0)
        {
            problems.Add(where, "the name of a target is empty", "Give its name, or leave it out");
        }
        else if (found is null)
        {
            problems.Add(where, $"there is no target '{name}'", Nearest.Suggest(name, targets.Select(target => target.Name)));
        }

        return found;
    }

    /// <summary>The targets of a command line: <c>A B</c> or <c>A+B</c>.</summary>
    public IReadOnlyList<ExecutableTarget> FindAll(string where, IEnumerable<string> names, Problems problems) =>
    [
        .. names
            .SelectMany(name => name.Split('+', StringSplitOptions.TrimEntries))
            .Select(name => Find(where, name, problems))
            .OfType<ExecutableTarget>()
            .Distinct(),
    ];

    /// <summary>The target whose property made the delegate; one that no property made is a mistake of the owner.</summary>
    public ExecutableTarget? Find(string where, Target target, Problems problems)
    {
        var exact = targets.FirstOrDefault(one => TargetIdentity.Instance.Equals(one.Factory, target));
        if (exact is not null)
        {
            return exact;
        }

        var alike = targets.Where(one => one.Factory.Method == target.Method).ToList();
        if (alike.Count == 1)
        {
            return alike[0];
        }

        var (what, instead) = alike.Count == 0
            ? ("it names a target that is no property of the build", "Make it a property: Target Name => _ => _.Executes(...)")
            : ($"it names a target that could be any of {string.Join(", ", alike)}", $"Name it: nameof({alike[0]})");
        problems.Add(where, what, instead);
        return null;
    }
}
