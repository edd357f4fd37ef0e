using Factory.Hosting.Output;
using Factory.Hosting.Parameters;
using Factory.Hosting.Planning;
using Factory.Hosting.Running;
using Factory.Model.Faults;

namespace Factory.Hosting.Builds;

/// <summary>One run of one build, from arguments to exit code. Mistakes end it before anything has run.</summary>
internal sealed class BuildSession
{
    private readonly FactoryBuild build;
    private readonly SecretMask mask;
    private readonly Problems problems = new();
    private readonly ParameterSet parameters;
    private readonly ParameterReading reading;

    public BuildSession(FactoryBuild build, HostEnvironment environment, SecretMask mask)
    {
        (this.build, this.mask) = (build, mask);
        parameters = ParameterSet.Of(build, problems);
        reading = ParameterReading.Of(parameters, environment, (mask, problems));
    }

    /// <exception cref="InvalidInputException">Names every mistake at once.</exception>
    public async Task<int> RunAsync(HostEnvironment environment, string[] defaultTargets)
    {
        if (reading.Root is not { } root)
        {
            problems.ThrowIfAny();
            return ExitCode.InvalidInput;
        }

        var context = new BuildContext(environment, root, reading.Options, new(parameters, reading.Values));
        build.Attach(context);
        var graph = TargetWiring.Wire(build, problems);
        var index = new TargetIndex(graph.Targets);
        var defaults = index.FindAll("default target", defaultTargets, problems);
        var named = index.FindAll("--target", reading.Options.Target ?? [], problems);
        if (reading.Options.Help || named.Count + defaults.Count == 0)
        {
            return Help(context, graph, defaults);
        }

        context.Progress.Plan = ExecutionPlan.Of(graph, named.Count > 0 ? named : defaults);
        new BuildPreparation(build, context, problems).Prepare(graph, parameters, reading);
        problems.ThrowIfAny();
        return reading.Options.Plan ? Plan(context, graph) : await RunAsync(Yielding(context), graph);
    }

    /// <summary>Where a target owns standard output, everything else is said on standard error.</summary>
    private BuildContext Yielding(BuildContext context)
    {
        if (context.Progress.Plan.Any(target => target.OwnsOutput))
        {
            context = context with { Environment = context.Environment with { Output = context.Environment.Errors } };
            build.Attach(context);
        }

        return context;
    }

    private int Help(BuildContext context, TargetGraph graph, IReadOnlyList<ExecutableTarget> defaults)
    {
        problems.ThrowIfAny();
        build.Attach(context with { Values = ParameterValues.None(parameters) });
        new HelpPage(context.Environment.Output).Write(graph, defaults, new(parameters, build));
        return ExitCode.Passed;
    }

    private static int Plan(BuildContext context, TargetGraph graph)
    {
        PlanPage.Write(graph, context.Progress.Plan, context.Environment.Output);
        return ExitCode.Passed;
    }

    private async Task<int> RunAsync(BuildContext context, TargetGraph graph)
    {
        var output = new BuildOutput(context, mask);
        output.Logo();
        if (reading.Options.Verbosity == Verbosity.Verbose)
        {
            Plan(context, graph);
        }

        var exitCode = await new TargetRunner(context, graph, output).RunAsync();
        output.Summary(context.Progress.Plan, exitCode);
        return exitCode;
    }
}
