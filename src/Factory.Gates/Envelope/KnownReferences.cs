using System.Text.RegularExpressions;
using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Git.Files;
using Factory.Model.Policy;
using Factory.Patterns.Rules;

namespace Factory.Gates.Envelope;

/// <summary>Gathers what the rails of a tree may refer to, without parsing a rule.</summary>
internal static class KnownReferences
{
    private static readonly Regex RuleId = new(@"(^|[\s{,])id:\s*[""']?(?<id>[A-Za-z0-9_.-]+)", RegexOptions.NonBacktracking | RegexOptions.Multiline);

    public static async Task<RailReferences> ReadAsync(IFileTree tree, FactoryPolicy policy, CancellationToken cancellation)
    {
        var paths = await tree.ListAsync("", cancellation);
        var checks = CheckCatalog.All.Select(check => check.Id).ToHashSet(StringComparer.Ordinal);
        checks.UnionWith(policy.Packs.Where(RulePacks.Names.Contains).SelectMany(RulePacks.IdsOf));
        foreach (var path in paths.Where(path => path.StartsWith($"{RuleFolder.RelativePath}/", StringComparison.Ordinal) && RuleFolder.IsRuleFile(path)))
        {
            checks.UnionWith(RuleId.Matches(await tree.ReadAsync(path, cancellation) ?? "").Select(match => match.Groups["id"].Value));
        }

        return new(paths, checks);
    }
}
