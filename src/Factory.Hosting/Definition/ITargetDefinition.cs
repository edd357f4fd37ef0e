using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Factory.Hosting.Definition;

/// <summary>
/// Says what a target does and how it stands to others. Targets are named by their property, by name
/// (<c>nameof(IFoo.Foo)</c>), or by component: <c>DependsOn&lt;IFoo&gt;(x => x.Foo)</c>. Without a lambda the component must
/// declare exactly one target. The Try forms do nothing where the build lacks the component.
/// </summary>
public interface ITargetDefinition
{
    /// <summary>One line for the help.</summary>
    ITargetDefinition Description(string description);

    /// <summary>Adds work.</summary>
    ITargetDefinition Executes(params Action[] actions);

    /// <summary>Adds asynchronous work.</summary>
    ITargetDefinition Executes(Func<Task> action);

    /// <summary>Adds asynchronous work that ends early when the build is cancelled.</summary>
    ITargetDefinition Executes(Func<CancellationToken, Task> action);

    /// <summary>Those targets run first, whenever this one runs.</summary>
    ITargetDefinition DependsOn(params Target[] targets);

    /// <inheritdoc cref="DependsOn(Target[])"/>
    ITargetDefinition DependsOn(params string[] targets);

    /// <inheritdoc cref="DependsOn(Target[])"/>
    ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="DependsOn(Target[])"/>
    ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets);

    /// <summary>This target runs first, whenever one of those runs.</summary>
    ITargetDefinition DependentFor(params Target[] targets);

    /// <inheritdoc cref="DependentFor(Target[])"/>
    ITargetDefinition DependentFor(params string[] targets);

    /// <inheritdoc cref="DependentFor(Target[])"/>
    ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="DependentFor(Target[])"/>
    ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets);

    /// <summary>If both run, this target runs before those.</summary>
    ITargetDefinition Before(params Target[] targets);

    /// <inheritdoc cref="Before(Target[])"/>
    ITargetDefinition Before(params string[] targets);

    /// <inheritdoc cref="Before(Target[])"/>
    ITargetDefinition Before<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="Before(Target[])"/>
    ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets);

    /// <summary>If both run, this target runs after those.</summary>
    ITargetDefinition After(params Target[] targets);

    /// <inheritdoc cref="After(Target[])"/>
    ITargetDefinition After(params string[] targets);

    /// <inheritdoc cref="After(Target[])"/>
    ITargetDefinition After<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="After(Target[])"/>
    ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets);

    /// <summary>Whenever this target runs, those run after it.</summary>
    ITargetDefinition Triggers(params Target[] targets);

    /// <inheritdoc cref="Triggers(Target[])"/>
    ITargetDefinition Triggers(params string[] targets);

    /// <inheritdoc cref="Triggers(Target[])"/>
    ITargetDefinition Triggers<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="Triggers(Target[])"/>
    ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets);

    /// <summary>Whenever one of those targets runs, this one runs after it.</summary>
    ITargetDefinition TriggeredBy(params Target[] targets);

    /// <inheritdoc cref="TriggeredBy(Target[])"/>
    ITargetDefinition TriggeredBy(params string[] targets);

    /// <inheritdoc cref="TriggeredBy(Target[])"/>
    ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="TriggeredBy(Target[])"/>
    ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets);

    /// <summary>Skips the target if the condition does not hold before the first target starts.</summary>
    ITargetDefinition OnlyWhenStatic(
        Func<bool> condition,
        [CallerArgumentExpression(nameof(condition))] string? conditionExpression = null);

    /// <summary>Skips the target if the condition does not hold when its turn comes.</summary>
    ITargetDefinition OnlyWhenDynamic(
        Func<bool> condition,
        [CallerArgumentExpression(nameof(condition))] string? conditionExpression = null);

    /// <summary>What a skip before the start means for the dependencies; they are skipped too unless said here.</summary>
    ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior);

    /// <summary>The parameters must have a value, or nothing runs.</summary>
    ITargetDefinition Requires<T>(Expression<Func<T?>> parameter, params Expression<Func<T?>>[] more)
        where T : class;

    /// <inheritdoc cref="Requires{T}(Expression{Func{T}}, Expression{Func{T}}[])"/>
    ITargetDefinition Requires<T>(Expression<Func<T?>> parameter, params Expression<Func<T?>>[] more)
        where T : struct;

    /// <summary>The condition must hold before the first target starts, or nothing runs.</summary>
    ITargetDefinition Requires(
        Func<bool> requirement,
        [CallerArgumentExpression(nameof(requirement))] string? requirementExpression = null);

    /// <summary>If this target fails, the others still run; the build fails all the same.</summary>
    ITargetDefinition ProceedAfterFailure();

    /// <summary>This target runs even if the build has failed or was cancelled.</summary>
    ITargetDefinition AssuredAfterFailure();

    /// <summary>Keeps the target out of the help.</summary>
    ITargetDefinition Unlisted();

    /// <summary>Takes over what other targets define.</summary>
    ITargetDefinition Inherit(params Target[] targets);

    /// <summary>Takes over what a component defines, also where the build overrides it.</summary>
    ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets);
}
