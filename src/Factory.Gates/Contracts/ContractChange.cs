namespace Factory.Gates.Contracts;

/// <summary>What one side of a merge did to one name that others rely on.</summary>
/// <param name="Id">The name; overloads share it.</param>
/// <param name="Before">What it was where both sides start; empty for what is new.</param>
/// <param name="Now">What it is; empty for what is gone.</param>
public sealed record ContractChange(string Id, IReadOnlyList<PlacedContract> Before, IReadOnlyList<PlacedContract> Now)
{
    /// <summary>The signatures that are no longer there.</summary>
    public IReadOnlyList<string> Lost => [.. Signatures(Before).Except(Signatures(Now), StringComparer.Ordinal)];

    /// <summary>The signatures that were not there.</summary>
    public IReadOnlyList<string> Gained => [.. Signatures(Now).Except(Signatures(Before), StringComparer.Ordinal)];

    /// <summary>Whether the name was there and is no longer.</summary>
    public bool IsGone => Now.Count == 0;

    /// <summary>What happened, in words that follow the name.</summary>
    public string What => Lost.Count == 0 ? $"'{string.Join("', '", Gained)}' is new"
        : IsGone ? "is gone"
        : Gained.Count == 0 ? "is gone in that form"
        : $"is now '{string.Join("', '", Gained)}'";

    /// <summary>The names whose signatures differ, ordinal; what only moves is none.</summary>
    public static IReadOnlyList<ContractChange> Between(IEnumerable<PlacedContract> before, IEnumerable<PlacedContract> now)
    {
        var (old, current) = (before.ToLookup(IdOf, StringComparer.Ordinal), now.ToLookup(IdOf, StringComparer.Ordinal));
        return
        [
            .. old.Select(same => same.Key).Concat(current.Select(same => same.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new ContractChange(id, [.. old[id]], [.. current[id]]))
                .Where(change => change.Lost.Count + change.Gained.Count > 0),
        ];
    }

    private static string IdOf(PlacedContract placed) => placed.Contract.Id;

    private static IEnumerable<string> Signatures(IEnumerable<PlacedContract> contracts) => contracts.Select(placed => placed.Contract.Signature).Distinct(StringComparer.Ordinal);
}
