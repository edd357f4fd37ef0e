using System.Globalization;
using System.Reflection;
using Factory.Hosting.Builds;
using Factory.Hosting.Running;
using Factory.Platform.Text;

namespace Factory.Hosting.Output;

/// <summary>Everything that the host itself prints while a build runs.</summary>
internal sealed class BuildOutput(BuildContext context, SecretMask mask)
{
    private readonly Paint paint = Paint.For(context.Environment, context.Options);
    private readonly ServerCommands commands = ServerCommands.For(context.Options.Host);

    private TextWriter Output => context.Environment.Output;

    private bool IsQuiet => context.Options.Verbosity == Verbosity.Quiet;

    private bool IsMinimal => context.Options.Verbosity >= Verbosity.Minimal;

    /// <summary>The first line.</summary>
    public void Logo()
    {
        if (!context.Options.NoLogo && !IsMinimal)
        {
            var version = typeof(BuildOutput).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            Output.WriteLine($"Factory {version?.Split('+')[0]} on {context.Options.Host}");
        }
    }

    public void Begin(ExecutableTarget target)
    {
        if (commands.Begin is { } begin)
        {
            Output.WriteLine(begin(target.Name));
        }
        else if (!IsMinimal)
        {
            Output.WriteLine($"\n{paint.Bold($"== {target.Name} ==")}");
        }
    }

    public void End(ExecutableTarget target)
    {
        if (commands.End is { } end)
        {
            Output.WriteLine(end);
        }

        Outcome(target);
    }

    /// <summary>One line for a target that ended, or that was left out.</summary>
    public void Outcome(ExecutableTarget target)
    {
        if (!IsQuiet)
        {
            // Why it failed stands on standard error already
            var reason = target.Reason is null || target.Status == ExecutionStatus.Failed ? "" : $": {Shown(target.Reason)}";
            Output.WriteLine(paint.Outcome(target.Status, $"{target.Name} {Word(target.Status)}{reason}"));
        }
    }

    /// <summary>What a user wrote wrong starts with its place, so nothing stands before it; a bug names the target it is in.</summary>
    public void Failed(ExecutableTarget target, Failure failure)
    {
        Output.Flush();
        Error(failure.ExitCode == ExitCode.Bug ? $"{target.Name}:\n{failure.Text}" : failure.Text);
    }

    /// <summary>Goes to the error writer, and as an annotation to the CI service. Secrets go before anything is escaped.</summary>
    public void Error(string text)
    {
        context.Environment.Errors.WriteLine(Shown(text));
        if (commands.Error is { } error)
        {
            Output.WriteLine(error(mask.Apply(text)));
        }
    }

    public void Summary(IReadOnlyList<ExecutableTarget> plan, int exitCode)
    {
        if (!IsQuiet)
        {
            new SummaryTable(paint, Shown).Write(plan, Output);
            Output.WriteLine();
            Output.WriteLine(LastLine(plan, exitCode));
        }

        context.Progress.ClosingLines.ForEach(Output.WriteLine);
    }

    private string LastLine(IReadOnlyList<ExecutableTarget> plan, int exitCode)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"Exit code {exitCode}.");
        var failed = plan.Where(target => target.Status is ExecutionStatus.Failed or ExecutionStatus.Aborted).ToList();
        return exitCode switch
        {
            ExitCode.Passed => paint.Outcome(ExecutionStatus.Succeeded, "Build succeeded."),
            ExitCode.Cancelled => paint.Outcome(ExecutionStatus.Aborted, $"Build cancelled. {code}"),
            _ => paint.Outcome(ExecutionStatus.Failed, $"Build failed: {string.Join(", ", failed)}. {code}"),
        };
    }

    /// <summary>What ends a run before there is a plan.</summary>
    public static void Fault(HostEnvironment environment, Failure failure)
    {
        environment.Errors.WriteLine(LogText.Inert(failure.Text));
        if (ServerCommands.For(HostDetection.Of(environment.Variables)).Error is { } error)
        {
            environment.Output.WriteLine(error(failure.Text));
        }
    }

    /// <summary>Secrets go first: a broken command inside of one would no longer be recognised.</summary>
    private string Shown(string text) => LogText.Inert(mask.Apply(text));

    private static string Word(ExecutionStatus status) => status switch
    {
        ExecutionStatus.NotRun => "not run",
        _ => status.ToString().ToLowerInvariant(),
    };
}
