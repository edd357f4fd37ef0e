namespace Factory.Gates.Grounding;

/// <summary>What became of the envelope that a plan was written against.</summary>
/// <param name="Paths">The files that changed since, in ordinal order; null where the envelope was not found.</param>
public sealed record RailChanges(IReadOnlyList<string>? Paths)
{
    /// <summary>Why it may have been there all the same; empty where the whole history was looked through.</summary>
    public string Gap { get; init; } = "";
}
