using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Factory.Hosting.Definition;
using Factory.Hosting.Paths;
using Factory.Hosting.Running;

namespace Factory.Hosting.Builds;

/// <summary>What a build class derives from: <c>class Build : FactoryBuild, ICompile { static int Main() => Execute&lt;Build&gt;(); }</c>.</summary>
/// <remarks>A host of native code keeps all members of a build and of its components, in whichever package they are.</remarks>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
public abstract class FactoryBuild : IFactoryBuild
{
    private BuildContext? context;

    /// <inheritdoc/>
    public AbsolutePath RootDirectory => Context.Root;

    /// <inheritdoc/>
    public HostEnvironment HostEnvironment => Context.Environment;

    /// <inheritdoc/>
    public Host Host => Context.Options.Host;

    /// <inheritdoc/>
    public bool IsLocalBuild => !IsServerBuild;

    /// <inheritdoc/>
    public bool IsServerBuild => Host != Host.Terminal;

    /// <inheritdoc/>
    public Verbosity Verbosity => Context.Options.Verbosity;

    /// <inheritdoc/>
    public IReadOnlyCollection<ExecutableTarget> ExecutionPlan => Context.Progress.Plan;

    /// <inheritdoc/>
    public IReadOnlyCollection<ExecutableTarget> InvokedTargets => [.. ExecutionPlan.Where(target => target.IsInvoked)];

    /// <inheritdoc/>
    public IReadOnlyCollection<ExecutableTarget> SkippedTargets => Context.Progress.With(ExecutionStatus.Skipped);

    /// <inheritdoc/>
    public IReadOnlyCollection<ExecutableTarget> SucceededTargets => Context.Progress.With(ExecutionStatus.Succeeded);

    /// <inheritdoc/>
    public IReadOnlyCollection<ExecutableTarget> FailedTargets => Context.Progress.With(ExecutionStatus.Failed);

    private BuildContext Context => context ?? throw new InvalidOperationException(
        $"{GetType().Name} is not running yet. Read such members in targets and properties, not in constructors and field initialisers");

    /// <inheritdoc/>
    public T? TryGetValue<T>(Expression<Func<T?>> parameterExpression)
        where T : class => Context.Values.Find<T>(parameterExpression);

    /// <inheritdoc/>
    public T? TryGetValue<T>(Expression<Func<object?>> parameterExpression) => Context.Values.Find<T>(parameterExpression);

    /// <inheritdoc/>
    public void ReportSummary(Configure<Dictionary<string, string>>? configurator = null)
    {
        var running = Context.Progress.Running
            ?? throw new InvalidOperationException("ReportSummary belongs inside the work of a target. No target is running");
        running.Report(configurator?.Invoke(new(running.Summary, StringComparer.Ordinal)) ?? []);
    }

    /// <inheritdoc/>
    public void ReportClosingLine(string line) => Context.Progress.ClosingLines.Add(line);

    internal void Attach(BuildContext run) => context = run;

    /// <summary>
    /// Runs the build of this process: for Main. The defaults run if the command line names no target; without both,
    /// the help is shown.
    /// </summary>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    protected static int Execute<T>(params Expression<Func<T, Target>>[] defaultTargets)
        // factory-ignore: blocked-task-awaiter a Main that returns int has nowhere to await, and no context to lock up
        where T : FactoryBuild, new() => ExecuteAsync(defaultTargets).GetAwaiter().GetResult();

    /// <inheritdoc cref="Execute{T}(Expression{Func{T, Target}}[])"/>
    protected static int Execute<T>(string defaultTarget, params string[] more)
        // factory-ignore: blocked-task-awaiter a Main that returns int has nowhere to await, and no context to lock up
        where T : FactoryBuild, new() => ProcessHost.RunAsync(new T(), [defaultTarget, .. more]).GetAwaiter().GetResult();

    /// <inheritdoc cref="Execute{T}(Expression{Func{T, Target}}[])"/>
    protected static Task<int> ExecuteAsync<T>(params Expression<Func<T, Target>>[] defaultTargets)
        where T : FactoryBuild, new() => ProcessHost.RunAsync(new T(), [.. defaultTargets.Select(BuildHost.NameOf)]);
}
