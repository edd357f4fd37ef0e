using Factory.Gates.Building;
using Factory.Gates.Building.Facts;
using Factory.Gates.Judging;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Git.Merges;

namespace Factory.Gates.IntegrationReview;

/// <summary>Merges HEAD with the tip of the base branch, apart from the user's files, then builds and tests the result.</summary>
internal sealed class MergeTrial(GateInput input, BuildSettings settings, GateContext context)
{
    /// <summary>The merge; null where nothing is committed yet.</summary>
    public async Task<MergeOutcome?> MergeAsync(CancellationToken cancellation) => context.Change.Head.Length == 0
        ? null
        : await context.Repository.MergeAsync(context.Change.Head, context.Change.Base.BaseTip, cancellation);

    /// <summary>What the merged tree does; null where there is none.</summary>
    public async Task<MergedTreeFacts?> TryAsync(MergeOutcome? merge, CancellationToken cancellation) =>
        merge?.TreeId is not { } tree ? null : await EarlierAsync(tree, cancellation) ?? await InScratchAsync(tree, cancellation);

    /// <summary>Where the merge gives the very tree that was built and tested before, that run's facts hold.</summary>
    private async Task<MergedTreeFacts?> EarlierAsync(string tree, CancellationToken cancellation)
    {
        var source = new FactsSource(context.Repository.Root, settings.OutputFolder, tree);
        var build = BuildFacts.Read(source);
        var tests = TestFacts.Read(source);
        return build.Absence.Length == 0 && (tests.Absence.Length == 0 || !build.Succeeded)
            ? new("the merge gives the tree that BuildReview judged; its build and tests count", build, tests)
            {
                Structure = await StructureAsync(build, context.Repository.Root, tree, cancellation),
                Packages = RestoredPackages.Read(build, context.Repository.Root, settings.NuGetFolder),
            }
            : null;
    }

    private async Task<MergedTreeFacts> InScratchAsync(string tree, CancellationToken cancellation)
    {
        await using var scratch = await context.Repository.CheckOutAsync(tree, cancellation);
        var output = Path.Combine(scratch.Folder, "artifacts", "factory", "build");
        var request = (settings with { OutputFolder = output }).Request(scratch.Folder, SolutionFile.Find(scratch.Folder, context.Envelope), tree);
        var dotnet = new DotNet(request, input.Run);
        var source = new FactsSource(scratch.Folder, output, tree);

        if ((await dotnet.RestoreAsync(cancellation)).Succeeded && (await dotnet.BuildAsync(cancellation)).Succeeded)
        {
            await dotnet.TestAsync(cancellation);
        }

        var build = BuildFacts.Read(source).Whole();
        return new("built and tested in a scratch worktree", build, TestFacts.Read(source))
        {
            Structure = await StructureAsync(build, scratch.Folder, tree, cancellation),
            Packages = RestoredPackages.Read(build, scratch.Folder, settings.NuGetFolder),
        };
    }

    private async Task<StructureFacts> StructureAsync(BuildFacts build, string root, string tree, CancellationToken cancellation) =>
        StructureReader.Read(new(build, root, await context.Repository.Tree(tree).ListAsync("", cancellation)), context.Policy, cancellation);
}
