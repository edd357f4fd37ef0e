using Factory.Hosting.Parameters;
using Factory.Hosting.Planning;
using Factory.Hosting.Running;
using Factory.Model.Faults;

namespace Factory.Hosting.Builds;

/// <summary>What happens between the plan and the first target: values go in, targets are left out, requirements are checked.</summary>
internal sealed class BuildPreparation(FactoryBuild build, BuildContext context, Problems problems)
{
    public void Prepare(TargetGraph graph, ParameterSet parameters, ParameterReading reading)
    {
        Inject(parameters, reading);
        Collect(() => Skip(graph, reading));
        if (!context.Options.Plan)
        {
            CheckRequired(parameters, reading);
            CheckTargets(reading);
        }
    }

    private void Inject(ParameterSet parameters, ParameterReading reading)
    {
        foreach (var parameter in parameters.All.Where(one => !one.IsBuiltIn && reading.Values.ContainsKey(one.Key)))
        {
            if (parameter.IsSettable)
            {
                parameter.Write(build, reading.Values[parameter.Key]);
                continue;
            }

            Collect(() => parameter.Read(build));
            if (!context.Values.WasAsked(parameter.Key))
            {
                problems.Add(
                    parameter.Option,
                    $"its value has no effect, because {parameter.Place} never asks for it",
                    $"Write {parameter.Name} => TryGetValue(() => {parameter.Name}) ?? ..., or leave {parameter.Option} out");
            }
        }
    }

    private void Skip(TargetGraph graph, ParameterReading reading)
    {
        var skips = new Skips(graph, context.Progress.Plan);
        var named = context.Options.Skip is { } names
            ? new TargetIndex(graph.Targets).FindAll("--skip", names, problems)
            : null;

        // With names of which none exists nothing may count as "without names"
        if (named is null or { Count: > 0 } || context.Options.Skip is [])
        {
            skips.ApplyOption(named);
        }

        // Conditions are code of the build, which must not meet values that were refused
        if (reading.Refused.Count == 0)
        {
            skips.ApplyConditions();
        }
    }

    private void CheckRequired(ParameterSet parameters, ParameterReading reading)
    {
        foreach (var parameter in parameters.All.Where(one => one.IsRequired && !reading.Refused.Contains(one.Key)))
        {
            Collect(() =>
            {
                if (Requirements.IsMissing(parameter.Read(build)))
                {
                    problems.Add(parameter.Option, $"the build requires a value for {parameter.Name}", Requirements.Advice(parameter.Name));
                }
            });
        }
    }

    private void CheckTargets(ParameterReading reading)
    {
        foreach (var target in context.Progress.Plan.Where(target => target.Status == ExecutionStatus.Scheduled))
        {
            Collect(() => Requirements.CheckParameters(target, reading.Refused, problems));
            if (reading.Refused.Count == 0)
            {
                Collect(() => Requirements.CheckConditions(target, problems));
            }
        }
    }

    private void Collect(Action read)
    {
        try
        {
            read();
        }
        catch (InvalidInputException mistakes)
        {
            problems.Add(mistakes.Problems);
        }
    }
}
