using Factory.Gates.Building;
using Factory.Gates.Building.Facts;
using Factory.Gates.Building.Tools;
using Factory.Model.Faults;

namespace Factory.Gates.Judging;

/// <summary>
/// Restores, compiles and tests the working tree and leaves the traces that BuildReview judges. Each step throws
/// <see cref="BlockedException"/> when it fails, after its traces are written.
/// </summary>
public sealed class WorkingTreeBuild
{
    private readonly GateInput input;
    private readonly BuildSettings settings;
    private readonly BuildRequest request;

    private WorkingTreeBuild(GateInput input, BuildSettings settings, BuildRequest request) =>
        (this.input, this.settings, this.request) = (input, settings, request);

    private DotNet DotNet => new(request, input.Run);

    private FactsSource Facts => new(request.Root, request.OutputFolder, request.TreeId);

    /// <summary>Finds out what there is to build: the solution, and the tree that the traces will be about.</summary>
    public static async Task<WorkingTreeBuild> OpenAsync(GateInput input, BuildSettings settings, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(input, cancellation);
        var root = context.Repository.Root;
        var solution = SolutionFile.Find(root, context.Envelope);
        return new(input, settings, settings.Request(root, solution, await context.Repository.TreeIdAsync(cancellation)));
    }

    /// <summary>Restores the packages.</summary>
    public async Task RestoreAsync(CancellationToken cancellation) => Require("Restore", await DotNet.RestoreAsync(cancellation));

    /// <summary>Compiles what was restored.</summary>
    public async Task CompileAsync(CancellationToken cancellation) => Require("Compile", await DotNet.BuildAsync(cancellation));

    /// <summary>Whether this tree was tested in this configuration already, and passed.</summary>
    public TestFacts? EarlierPass()
    {
        var facts = TestFacts.Read(Facts);
        return facts.Absence.Length == 0 && facts.Succeeded && facts.Configuration == settings.Configuration ? facts : null;
    }

    /// <summary>Runs the tests and makes pages of their coverage; without ReportGenerator only the pages are left out.</summary>
    /// <returns>What the tests said, also where some failed.</returns>
    public async Task<TestFacts> TestAsync(CancellationToken cancellation)
    {
        await DotNet.TestAsync(cancellation);
        try
        {
            var reportGenerator = DotNetTool.Find(PackagedTool.ReportGenerator, request.Root, settings.NuGetFolder);
            await CoverageReport.WriteAsync(request, reportGenerator, input.Run, cancellation);
        }
        catch (InvalidInputException problem)
        {
            // The verdict reads the coverage files themselves; the pages are for people.
            settings.OnLine?.Invoke($"The coverage pages are left out. {problem.Message}");
        }

        return TestFacts.Read(Facts);
    }

    private static void Require(string step, RunOutcome outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new BlockedException($"{step} failed: dotnet ended with {outcome.ExitCode}. BuildReview says what to mend");
        }
    }
}
