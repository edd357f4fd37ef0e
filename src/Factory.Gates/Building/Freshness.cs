namespace Factory.Gates.Building;

/// <summary>Whether what a run left is about the tree that is judged.</summary>
internal static class Freshness
{
    /// <summary>Why it is not; null where it is.</summary>
    /// <param name="outcome">How the run ended; null where none did.</param>
    /// <param name="treeId">The tree that is judged; empty for any.</param>
    /// <param name="target">The target that does such a run.</param>
    public static string? Fault(RunOutcome? outcome, string treeId, string target)
    {
        if (outcome is null)
        {
            return $"{target} has not come to its end here; run {target}";
        }

        return treeId.Length == 0 || outcome.TreeId == treeId
            ? null
            : $"the last {target} worked on other files than those that are judged; run {target} again";
    }
}
