using Factory.Model.Reports;

namespace Factory.Gates.Handover.Ownership;

/// <summary>Something that was decided and that somebody must answer for.</summary>
/// <param name="What">What it is, in words: <c>the decision 0003-files</c>.</param>
/// <param name="Name">What it is known by.</param>
/// <param name="Place">Where it is written.</param>
public sealed record OwnedThing(string What, string Name, SourceLocation Place)
{
    /// <summary>Who answers for it, as it says itself; empty where it says nobody, so that CODEOWNERS counts.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Why it is there; empty where it does not say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The files whose owners count where it names none: itself, or those of a module.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
