using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Git.Files;
using Factory.Model.Policy;
using Factory.Patterns.Rules;

namespace Factory.Gates.Envelope;

/// <summary>Gathers what the rails of a tree may refer to, without parsing a rule.</summary>
internal static class KnownReferences
{
    public static async Task<RailReferences> ReadAsync(IFileTree tree, FactoryPolicy policy, CancellationToken cancellation)
    {
        var paths = await tree.ListAsync("", cancellation);
        var rules = policy.Packs.Where(RulePacks.Names.Contains).SelectMany(RulePacks.IdsOf).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths.Where(RuleFolder.Holds))
        {
            rules.UnionWith(RuleIds.In(await tree.ReadAsync(path, cancellation) ?? ""));
        }

        return new(paths, CheckCatalog.All.Select(check => check.Id).ToHashSet(StringComparer.Ordinal), rules);
    }
}
