using System.Globalization;
using Factory.Components;
using Factory.Hosting.Builds;
using Factory.Hosting.Definition;
using Factory.Hosting.Parameters;
using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Build;

/// <summary>This repository's pipeline: Factory's own gates, with their defaults, and the fuzzer of the rules.</summary>
internal sealed class Build : FactoryBuild, IPlanReview, IBuildReview, IIntegrationReview, IRelease, ILearn, IJudge, ITestRules, IScan, IPlans, IFacts, IBaseline, IContext, ISchemas, IHandover, ICompound, IMcp, ICanary
{
    [Parameter("How many cases Fuzz runs; default: 1000000")]
    private int Cases { get; set; } = 1_000_000;

    [Parameter("Where the cases of Fuzz start from; the same seed gives the same cases; default: 1")]
    private int Seed { get; set; } = 1;

    [Parameter("Folder under tests/public/plans with an envelope and plans of known faults; default: mm")]
    private string Trial { get; set; } = "mm";

    [Parameter("Clone of the public repository that TrialPlans judges the plans on; it is changed, so give one of its own")]
    private string Clone { get; set; } = "";

    /// <summary>PlanReview on plans with known faults: recall and precision of each of its checks, and 1 where grounding is not good enough.</summary>
    private Target TrialPlans => _ => _
        .Description("Prints how much of known faults in plans each check of PlanReview finds: --clone DIR [--trial mm]")
        .Executes(async () =>
        {
            if (Clone.Length == 0)
            {
                throw new InvalidInputException("TrialPlans", "it needs a clone of the public repository", "Give --clone DIR; tests/public/plans/README.md says of which");
            }

            // A host of native code is one program; it has no assembly to give to dotnet
            var assembly = Path.Combine(AppContext.BaseDirectory, "_build.dll");
            string[] arguments = ["tests/public/plans.sh", $"tests/public/plans/{Trial}", Clone, File.Exists(assembly) ? $"dotnet {assembly}" : Environment.ProcessPath!];
            var outcome = await ChildProcess.RunAsync(
                new("bash", arguments, RootDirectory) { OnLine = HostEnvironment.Output.WriteLine }, HostEnvironment.Cancellation);
            if (outcome.ExitCode != 0)
            {
                throw new BlockedException("TrialPlans: see above what was missed and what was a false alarm");
            }
        });

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
