using System.Linq.Expressions;
using Factory.Hosting.Paths;
using Factory.Hosting.Running;

namespace Factory.Hosting.Builds;

/// <summary>
/// What a component extends: <c>interface ICompile : IFactoryBuild { Target Compile => _ => _.Executes(...); }</c>.
/// The build class lists its components and derives from <see cref="FactoryBuild"/>, which answers all of this.
/// </summary>
public interface IFactoryBuild
{
    /// <summary>The root of the repository.</summary>
    AbsolutePath RootDirectory { get; }

    /// <summary>The outside: arguments, variables, writers that mask secrets, clock, cancellation.</summary>
    HostEnvironment HostEnvironment { get; }

    /// <summary>Where the build runs.</summary>
    Host Host { get; }

    /// <summary>Whether a person started it.</summary>
    bool IsLocalBuild { get; }

    /// <summary>Whether a CI service started it.</summary>
    bool IsServerBuild { get; }

    /// <summary>How much the host prints.</summary>
    Verbosity Verbosity { get; }

    /// <summary>All targets of this run, in order.</summary>
    IReadOnlyCollection<ExecutableTarget> ExecutionPlan { get; }

    /// <summary>Those that were asked for.</summary>
    IReadOnlyCollection<ExecutableTarget> InvokedTargets { get; }

    /// <summary>Those that were left out.</summary>
    IReadOnlyCollection<ExecutableTarget> SkippedTargets { get; }

    /// <summary>Those that are done.</summary>
    IReadOnlyCollection<ExecutableTarget> SucceededTargets { get; }

    /// <summary>Those that ended with an error.</summary>
    IReadOnlyCollection<ExecutableTarget> FailedTargets { get; }

    /// <summary>The value that was given for a parameter; null if none was.</summary>
    T? TryGetValue<T>(Expression<Func<T?>> parameterExpression)
        where T : class;

    /// <summary>The value that was given for a parameter of a value type: <c>TryGetValue&lt;int?&gt;(() => Count) ?? 5</c>.</summary>
    T? TryGetValue<T>(Expression<Func<object?>> parameterExpression);

    /// <summary>Adds pairs to the line of the running target in the summary.</summary>
    void ReportSummary(Configure<Dictionary<string, string>>? configurator = null);

    /// <summary>Prints a line at the very end of the run, below the summary.</summary>
    void ReportClosingLine(string line);
}
