using Factory.Components.Hosts;
using Factory.Gates.Release;

namespace Factory.Components;

/// <summary>Adds the <see cref="Release"/> gate to a build.</summary>
public interface IRelease : IIntegrationReview
{
    /// <summary>Where the packages and the notes go.</summary>
    AbsolutePath PackagesDirectory => ArtifactsDirectory / "packages";

    /// <summary>Whether HEAD is tagged with the version.</summary>
    [Parameter("Tags HEAD with the version, after everything else succeeded"), OnRequest]
    bool Tag => TryGetValue<bool?>(() => Tag) ?? false;

    /// <summary>Is this tree fit to be released? Then packs it, writes the notes, and tags it where asked to.</summary>
    Target Release => _ => _
        .Description("Reviews the tree as a release; then packs it, writes changelog and notes, and tags with --tag")
        .DependsOn(IntegrationReview)
        .Executes(async () =>
        {
            var input = new ReleaseInput(GateInput, BuildSettings, this.Writable(PackagesDirectory), this.Today()) { Tag = Tag };
            var candidate = await ReleaseGate.RunAsync(input, this.Cancellation());
            Conclusion.Of(this, candidate.Report);
            (await ReleaseWork.RunAsync(input, candidate, this.Cancellation())).ToList().ForEach(this.Show);
        });
}
