namespace Factory.Git.Merges;

/// <summary>What a merge of two commits would give.</summary>
/// <param name="TreeId">The merged tree; null where there are conflicts.</param>
/// <param name="Conflicts">Where the sides do not fit, by path in ordinal order; empty where the merge is clean.</param>
public sealed record MergeOutcome(string? TreeId, IReadOnlyList<MergeConflict> Conflicts);
