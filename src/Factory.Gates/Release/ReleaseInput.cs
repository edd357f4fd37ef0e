using Factory.Gates.Judging;

namespace Factory.Gates.Release;

/// <summary>What the Release gate is given.</summary>
/// <param name="Gate">What every gate is given.</param>
/// <param name="Build">How the tree was built and tested.</param>
/// <param name="Folder">Where the packages and the notes go; absolute. It is emptied first.</param>
/// <param name="Today">The day of the release, UTC: waivers expire by it.</param>
public sealed record ReleaseInput(GateInput Gate, BuildSettings Build, string Folder, DateOnly Today)
{
    /// <summary>Whether HEAD is tagged with the version, after everything else succeeded.</summary>
    public bool Tag { get; init; }
}
