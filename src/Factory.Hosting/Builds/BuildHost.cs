using System.Linq.Expressions;
using Factory.Hosting.Definition;
using Factory.Hosting.Output;
using Factory.Hosting.Parameters;

namespace Factory.Hosting.Builds;

/// <summary>Runs a build in any surroundings: a process, or a test.</summary>
public static class BuildHost
{
    /// <summary>Runs a build with the targets of the command line, else the defaults; without both it shows the help.</summary>
    /// <returns>The exit code, see <see cref="Running.ExitCode"/>.</returns>
    public static async Task<int> RunAsync(FactoryBuild build, HostEnvironment environment, params string[] defaultTargets)
    {
        var mask = new SecretMask();
        await using var output = new MaskingWriter(environment.Output, mask);
        await using var errors = new MaskingWriter(environment.Errors, mask);
        var masked = environment with { Output = output, Errors = errors };
        try
        {
            return await new BuildSession(build, masked, mask).RunAsync(masked, defaultTargets);
        }
        catch (Exception exception) // the outermost frame: here, and only here, an exception becomes an exit code
        {
            var failure = Failure.Of(exception);
            output.Complete();
            BuildOutput.Fault(masked, failure with { Text = mask.Apply(failure.Text) });
            return failure.ExitCode;
        }
        finally
        {
            output.Complete();
            errors.Complete();
        }
    }

    /// <inheritdoc cref="RunAsync(FactoryBuild, HostEnvironment, string[])"/>
    public static Task<int> RunAsync<T>(T build, HostEnvironment environment, params Expression<Func<T, Target>>[] defaultTargets)
        where T : FactoryBuild => RunAsync(build, environment, [.. defaultTargets.Select(NameOf)]);

    internal static string NameOf<T>(Expression<Func<T, Target>> target) =>
        ParameterName.Short(((MemberExpression)target.Body).Member.Name);
}
