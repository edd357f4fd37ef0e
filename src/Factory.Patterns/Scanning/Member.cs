using Factory.Patterns.Scanning.Anchors;

namespace Factory.Patterns.Scanning;

/// <summary>A member of a type, as numbers of tokens.</summary>
/// <param name="First">Where it starts.</param>
/// <param name="Last">Its last token, which is behind the body where a property gets its first value there.</param>
/// <param name="Open">The brace that opens its body.</param>
/// <param name="Close">The brace that closes its body; 0 for a member that has none.</param>
internal readonly record struct Member(int First, int Last, int Open, int Close)
{
    public bool HasBody => Close > 0;

    /// <summary>The literals that a variable in it may stand for, if it is never written again.</summary>
    public Constants Constants { get; init; }
}
