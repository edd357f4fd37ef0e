using System.Globalization;
using Factory.Components;
using Factory.Hosting.Builds;
using Factory.Hosting.Definition;
using Factory.Hosting.Parameters;
using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Build;

/// <summary>This repository's pipeline: Factory's own gates, with their defaults, and the fuzzer of the rules.</summary>
internal sealed class Build : FactoryBuild, IPlanReview, IBuildReview, IIntegrationReview, IRelease, ILearn, ITestRules, IScan, IPlans, IFacts, IBaseline, IContext, ISchemas, IMcp, ICanary
{
    [Parameter("How many cases Fuzz runs; default: 1000000")]
    private int Cases { get; set; } = 1_000_000;

    [Parameter("Where the cases of Fuzz start from; the same seed gives the same cases; default: 1")]
    private int Seed { get; set; } = 1;

    private Target Fuzz => _ => _
        .Description("Feeds mutated patterns, rule files and sources to the rules: [--cases N] [--seed S]")
        .Executes(async () =>
        {
            string[] arguments =
            [
                "run", "-c", "Release", "--project", "tests/Factory.Fuzz", "--",
                "--cases", Cases.ToString(CultureInfo.InvariantCulture), "--seed", Seed.ToString(CultureInfo.InvariantCulture),
            ];
            var last = "";
            var outcome = await ChildProcess.RunAsync(new("dotnet", arguments, RootDirectory) { OnLine = Show }, HostEnvironment.Cancellation);
            if (outcome.ExitCode != 0)
            {
                throw new BlockedException($"Fuzz failed: {last}");
            }

            void Show(string line)
            {
                last = line;
                HostEnvironment.Output.WriteLine(line);
            }
        });

    public static Task<int> Main() => ExecuteAsync<Build>(build => ((IIntegrationReview)build).IntegrationReview);
}
