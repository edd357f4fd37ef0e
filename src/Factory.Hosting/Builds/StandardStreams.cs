namespace Factory.Hosting.Builds;

/// <summary>The bytes of standard input and output, for a target that owns them (<see cref="Definition.OwnsOutputAttribute"/>).</summary>
/// <param name="Input">What comes in.</param>
/// <param name="Output">What goes out; no secret is masked in it.</param>
public sealed record StandardStreams(Stream Input, Stream Output)
{
    /// <summary>Nothing comes in, and what goes out is gone.</summary>
    public static StandardStreams None { get; } = new(Stream.Null, Stream.Null);
}
