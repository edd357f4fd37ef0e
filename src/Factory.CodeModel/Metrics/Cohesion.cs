using Factory.CodeModel.Graph;

namespace Factory.CodeModel.Metrics;

/// <summary>Into how many parts the members of a type fall that have nothing to do with each other.</summary>
internal static class Cohesion
{
    /// <param name="type">The type.</param>
    /// <param name="inside">The uses between its own members.</param>
    public static int Parts(DeclaredType type, IEnumerable<Use> inside)
    {
        if (type.Kind is not (TypeKind.Class or TypeKind.Struct) || type.Signature.StartsWith("static", StringComparison.Ordinal))
        {
            return 0;
        }

        // Each member leads to another of its part, and the last to itself (union-find).
        var leaders = new Dictionary<SymbolName, SymbolName>();
        foreach (var use in inside.Where(use => Counts(use.From) && Counts(use.To)))
        {
            leaders[Leader(use.From, leaders)] = Leader(use.To, leaders);
        }

        return leaders.Keys.ToList().Where(IsMethod).Select(member => Leader(member, leaders)).Distinct().Count();
    }

    private static SymbolName Leader(SymbolName member, Dictionary<SymbolName, SymbolName> leaders)
    {
        var leader = member;
        while (leaders.GetValueOrDefault(leader) is { } next && next != leader)
        {
            leader = next;
        }

        // Whoever was met on the way leads straight there from now on.
        while (member != leader)
        {
            (member, leaders[member]) = (leaders[member], leader);
        }

        return leaders[leader] = leader;
    }

    /// <summary>Constructors touch every field, and say nothing about what belongs together.</summary>
    private static bool Counts(SymbolName member) => member.Member.Length > 0 && !member.Simple.StartsWith('#');

    private static bool IsMethod(SymbolName member) => member.Member[0] == 'M';
}
