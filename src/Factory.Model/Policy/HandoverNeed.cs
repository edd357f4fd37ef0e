namespace Factory.Model.Policy;

/// <summary>Something that a build needs beyond its repository, and that the repository explains.</summary>
/// <param name="Name">The variable, the path relative to the home folder, or the program.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Why">What it is needed for.</param>
/// <param name="How">How somebody new gets it.</param>
public sealed record HandoverNeed(string Name, NeedKind Kind, string Why, string How)
{
    /// <summary>Where the policy says so, from 1.</summary>
    public int Line { get; init; }
}
