using Factory.Model.Policy;

namespace Factory.Gates.Handover.Ownership;

/// <summary>Whom the repository still knows: the teams of its policy, the owners of CODEOWNERS, and who wrote its history.</summary>
public sealed class KnownOwners
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gathers the names.</summary>
    public KnownOwners(HandoverPolicy policy, CodeOwners owners, IEnumerable<string> authors)
    {
        names.UnionWith(policy.Teams.Select(team => Plain(team.Name)));
        names.UnionWith(owners.Names.Select(Plain));
        names.UnionWith(authors);
    }

    /// <summary>Whether this owner is known.</summary>
    public bool Hold(string owner) => names.Contains(Plain(owner));

    /// <summary>The name that is written most like it; empty where none is.</summary>
    public string Nearest(string owner) => Factory.Model.Faults.Nearest.Suggest(owner, names.Order(StringComparer.Ordinal), "Name one who is there");

    /// <summary>A team of an organisation is also called without it.</summary>
    private static string Plain(string name) => name.TrimStart('@').Split('/')[^1];
}
