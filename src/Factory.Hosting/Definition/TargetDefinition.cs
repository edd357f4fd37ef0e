using System.Linq.Expressions;
using Factory.Hosting.Discovery;

namespace Factory.Hosting.Definition;

/// <summary>Collects what a target says about itself.</summary>
internal sealed class TargetDefinition(string name, ComponentScope scope) : ITargetDefinition
{
    private readonly HashSet<Target> inheriting = new(TargetIdentity.Instance);

    public string? Text { get; private set; }

    public bool IsListed { get; private set; } = true;

    public bool Proceeds { get; private set; }

    public bool IsAssured { get; private set; }

    public DependencyBehavior Behavior { get; private set; }

    public List<Func<CancellationToken, Task>> Actions { get; } = [];

    public List<Condition> StaticConditions { get; } = [];

    public List<Condition> DynamicConditions { get; } = [];

    public List<LambdaExpression> RequiredParameters { get; } = [];

    public List<Condition> Requirements { get; } = [];

    public List<TargetReference> References { get; } = [];

    public ITargetDefinition Description(string description) => With(() => Text = description);

    public ITargetDefinition Executes(params Action[] actions) =>
        With(() => Actions.AddRange(actions.Select(Asynchronous)));

    public ITargetDefinition Executes(Func<Task> action) => With(() => Actions.Add(_ => action()));

    public ITargetDefinition Executes(Func<CancellationToken, Task> action) => With(() => Actions.Add(action));

    public ITargetDefinition DependsOn(params Target[] targets) => Add(Relation.DependsOn, targets);

    public ITargetDefinition DependsOn(params string[] targets) => Add(Relation.DependsOn, targets);

    public ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets) => Add(Relation.DependsOn, targets);

    public ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets) => TryAdd(Relation.DependsOn, targets);

    public ITargetDefinition DependentFor(params Target[] targets) => Add(Relation.DependentFor, targets);

    public ITargetDefinition DependentFor(params string[] targets) => Add(Relation.DependentFor, targets);

    public ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets) => Add(Relation.DependentFor, targets);

    public ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets) => TryAdd(Relation.DependentFor, targets);

    public ITargetDefinition Before(params Target[] targets) => Add(Relation.Before, targets);

    public ITargetDefinition Before(params string[] targets) => Add(Relation.Before, targets);

    public ITargetDefinition Before<T>(params Func<T, Target>[] targets) => Add(Relation.Before, targets);

    public ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets) => TryAdd(Relation.Before, targets);

    public ITargetDefinition After(params Target[] targets) => Add(Relation.After, targets);

    public ITargetDefinition After(params string[] targets) => Add(Relation.After, targets);

    public ITargetDefinition After<T>(params Func<T, Target>[] targets) => Add(Relation.After, targets);

    public ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets) => TryAdd(Relation.After, targets);

    public ITargetDefinition Triggers(params Target[] targets) => Add(Relation.Triggers, targets);

    public ITargetDefinition Triggers(params string[] targets) => Add(Relation.Triggers, targets);

    public ITargetDefinition Triggers<T>(params Func<T, Target>[] targets) => Add(Relation.Triggers, targets);

    public ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets) => TryAdd(Relation.Triggers, targets);

    public ITargetDefinition TriggeredBy(params Target[] targets) => Add(Relation.TriggeredBy, targets);

    public ITargetDefinition TriggeredBy(params string[] targets) => Add(Relation.TriggeredBy, targets);

    public ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets) => Add(Relation.TriggeredBy, targets);

    public ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets) => TryAdd(Relation.TriggeredBy, targets);

    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string? conditionExpression = null) =>
        With(() => StaticConditions.Add(Condition.Of(condition, conditionExpression)));

    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string? conditionExpression = null) =>
        With(() => DynamicConditions.Add(Condition.Of(condition, conditionExpression)));

    public ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior) => With(() => Behavior = dependencyBehavior);

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameter, params Expression<Func<T?>>[] more)
        where T : class => With(() => RequiredParameters.AddRange([parameter, .. more]));

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameter, params Expression<Func<T?>>[] more)
        where T : struct => With(() => RequiredParameters.AddRange([parameter, .. more]));

    public ITargetDefinition Requires(Func<bool> requirement, string? requirementExpression = null) =>
        With(() => Requirements.Add(Condition.Of(requirement, requirementExpression)));

    public ITargetDefinition ProceedAfterFailure() => With(() => Proceeds = true);

    public ITargetDefinition AssuredAfterFailure() => With(() => IsAssured = true);

    public ITargetDefinition Unlisted() => With(() => IsListed = false);

    public ITargetDefinition Inherit(params Target[] targets) => With(() => Array.ForEach(targets, TakeOver));

    public ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets) =>
        Inherit([.. scope.FindDeclared(name, targets)]);

    /// <summary>Lets a target define this; one that inherits itself would never end.</summary>
    public void TakeOver(Target target)
    {
        if (!inheriting.Add(target))
        {
            scope.Problems.Add(
                $"{scope.BuildName}.{name}",
                "it inherits itself",
                "Name the component whose target is meant: Inherit<IComponent>(x => x.Target)");
            return;
        }

        target(this);
        inheriting.Remove(target);
    }

    private static Func<CancellationToken, Task> Asynchronous(Action action) => _ =>
    {
        action();
        return Task.CompletedTask;
    };

    private TargetDefinition With(Action change)
    {
        change();
        return this;
    }

    private TargetDefinition Add(Relation relation, IEnumerable<Target> targets) =>
        With(() => References.AddRange(targets.Select(target => new TargetReference(relation, target, null))));

    private TargetDefinition Add(Relation relation, string[] targets) =>
        With(() => References.AddRange(targets.Select(target => new TargetReference(relation, null, target))));

    private TargetDefinition Add<T>(Relation relation, Func<T, Target>[] targets) => Add(relation, scope.Find(name, targets));

    private TargetDefinition TryAdd<T>(Relation relation, Func<T, Target>[] targets) =>
        scope.Has<T>() ? Add(relation, targets) : this;
}
