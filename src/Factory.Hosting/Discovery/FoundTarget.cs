using Factory.Hosting.Definition;

namespace Factory.Hosting.Discovery;

/// <summary>A target property of a build, read once.</summary>
internal sealed record FoundTarget(string Name, Target Factory)
{
    /// <summary>Whether standard output belongs to it, see <see cref="OwnsOutputAttribute"/>.</summary>
    public bool OwnsOutput { get; init; }
}
