namespace Factory.Gates.Handover.CleanClones;

/// <summary>Finds which of many facts make a failing command pass, with few runs: each time half of those that are left.</summary>
/// <param name="passes">Whether the command passes with some facts.</param>
/// <param name="expand">What a fact is made of, for a folder; nothing where it can't be divided.</param>
/// <param name="most">How many runs there may be.</param>
internal sealed class FactSearch(Func<IReadOnlyList<MachineFact>, Task<bool>> passes, Func<MachineFact, IReadOnlyList<MachineFact>> expand, int most)
{
    /// <summary>How many runs there were.</summary>
    public int Tries { get; private set; }

    /// <summary>The fewest facts that were found to be enough; none where all together are not, null where no run was left to tell.</summary>
    /// <param name="facts">Everything that it may be.</param>
    /// <param name="likely">Those to ask first.</param>
    public async Task<IReadOnlyList<MachineFact>?> FindAsync(IReadOnlyList<MachineFact> facts, IReadOnlyList<MachineFact> likely)
    {
        if (facts.Count == 0)
        {
            return [];
        }

        if (likely.Count > 0 && likely.Count < facts.Count && await PassesAsync(likely) == true)
        {
            return await NarrowAsync(likely);
        }

        return await PassesAsync(facts) switch
        {
            true => await NarrowAsync(facts),
            false => [],
            null => null,
        };
    }

    /// <summary>Every list on the way is known to be enough, so that the search may end at any of them.</summary>
    private async Task<IReadOnlyList<MachineFact>> NarrowAsync(IReadOnlyList<MachineFact> enough)
    {
        while (true)
        {
            var parts = enough.Count == 1 ? expand(enough[0]) : enough;
            if (parts.Count == 0 || await HalfAsync(parts) is not { } half)
            {
                return enough;
            }

            enough = half;
        }
    }

    private async Task<IReadOnlyList<MachineFact>?> HalfAsync(IReadOnlyList<MachineFact> parts)
    {
        if (parts.Count == 1)
        {
            return await PassesAsync(parts) == true ? parts : null;
        }

        IReadOnlyList<MachineFact>[] halves = [[.. parts.Take(parts.Count / 2)], [.. parts.Skip(parts.Count / 2)]];
        foreach (var half in halves)
        {
            if (await PassesAsync(half) == true)
            {
                return half;
            }
        }

        return null;
    }

    private async Task<bool?> PassesAsync(IReadOnlyList<MachineFact> facts)
    {
        if (Tries >= most)
        {
            return null;
        }

        Tries++;
        return await passes(facts);
    }
}
