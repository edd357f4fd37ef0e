using Factory.Gates.Building.Facts;
using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Release;

/// <summary>Is this tree fit to be released, and under which version? It writes and tags nothing; <see cref="ReleaseWork"/> does.</summary>
public static class ReleaseGate
{
    /// <summary>The gate's name, as its target is called.</summary>
    public const string Name = "Release";

    /// <summary>Judges the working tree as a release.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">No repository, no GitVersion, or a mistake in the envelope.</exception>
    public static async Task<ReleaseCandidate> RunAsync(ReleaseInput input, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(input.Gate, cancellation);
        var tree = context.Repository.WorkingTree;
        var version = await new VersionSource(input.Gate.Run, input.Build.NuGetFolder).AskAsync(context.Repository.Root, cancellation);
        var tags = await context.Repository.TagsAsync(cancellation);
        var changelog = await tree.ReadAsync(Changelog.FileName, cancellation) ?? "";
        var tests = TestFacts.Read(new(context.Repository.Root, input.Build.OutputFolder, await context.Repository.TreeIdAsync(cancellation)));

        var notes = ReleaseNotes.Of(version.Version, version.CommitDate, await NewlyBuiltAsync(context, version, tags, cancellation));
        var report = GateReport.Of(
            context.Subject(Name),
            [
                NothingIsHalfDone.Ask(context.Envelope.Own.Waivers, input.Today, context.Envelope.Own.Plans, tests),
                VersionIsFree.Ask(version.Version, tags, changelog),
            ]) with
        {
            Figures = [new("Version", version.Version), new("Policy", context.Envelope.Reason)],
        };

        return new(await Excerpts.AddAsync(report, tree, cancellation), version.Version, notes, Changelog.With(changelog, notes)) { Context = context };
    }

    private static async Task<IReadOnlyList<Plan>> NewlyBuiltAsync(
        GateContext context, GitVersionOutput version, IReadOnlyList<string> tags, CancellationToken cancellation)
    {
        var last = ReleaseTag.Of(version.LastVersion);
        return ReleaseNotes.NewlyBuilt(
            context.Envelope.Own.Plans,
            tags.Contains(last) ? await PlanFolder.ReadAsync(context.Repository.Tree(last), cancellation) : []);
    }
}
