namespace Factory.Model.Policy;

/// <summary>A use that a repository decided against (FAC0402).</summary>
/// <param name="From">Who must not.</param>
/// <param name="To">What must not be used.</param>
/// <param name="Reason">Why, for whoever meets it.</param>
public sealed record ForbiddenUse(Selector From, Selector To, string Reason)
{
    /// <summary>Who may nevertheless.</summary>
    public IReadOnlyList<Selector> Except { get; init; } = [];

    /// <summary>Where the policy says so, from 1.</summary>
    public int Line { get; init; }
}
