using Factory.Model.Policy;

namespace Factory.Gates.Handover.Needs;

/// <summary>What the repository needs, and what it explains.</summary>
/// <param name="Found">What nothing explains, each once, by place.</param>
/// <param name="Explained">The needs that the policy explains.</param>
/// <param name="Files">How many files were looked at.</param>
public sealed record NeedInventory(IReadOnlyList<FoundNeed> Found, IReadOnlyList<HandoverNeed> Explained, int Files)
{
    /// <summary>How many needs documents and policy explain.</summary>
    public int ExplainedCount { get; init; }

    /// <summary>The names that are read and not explained.</summary>
    public IReadOnlySet<string> Suspects => Found.Where(need => need.Kind is FoundKind.Variable or FoundKind.Tool).Select(need => need.Name).ToHashSet(StringComparer.Ordinal);
}
