using System.Linq.Expressions;
using Factory.Hosting.Definition;

namespace Factory.Hosting.Builds;

/// <summary>Runs a build in any surroundings: a process, or a test.</summary>
public static class BuildHost
{
    /// <summary>Runs a build once, with the targets of the command line, else the defaults.</summary>
    /// <returns>The exit code, see <see cref="Running.ExitCode"/>.</returns>
    public static Task<int> RunAsync(FactoryBuild build, HostEnvironment environment, params string[] defaultTargets) =>
        throw new NotSupportedException();

    /// <inheritdoc cref="RunAsync(FactoryBuild, HostEnvironment, string[])"/>
    public static Task<int> RunAsync<T>(T build, HostEnvironment environment, params Expression<Func<T, Target>>[] defaultTargets)
        where T : FactoryBuild => RunAsync(build, environment, [.. defaultTargets.Select(NameOf)]);

    internal static string NameOf<T>(Expression<Func<T, Target>> target) => ((MemberExpression)target.Body).Member.Name;
}
