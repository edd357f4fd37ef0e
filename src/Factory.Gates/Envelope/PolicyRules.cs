using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Policy;
using Factory.Patterns.Rules;

namespace Factory.Gates.Envelope;

/// <summary>Reads which packs of rules a repository takes, and what no rule judges.</summary>
internal static class PolicyRules
{
    public static FactoryPolicy Read(FactoryPolicy policy, YamlFields head)
    {
        if (head.Fields("rules", "packs", "exclude") is not { } rules)
        {
            return policy;
        }

        var packs = rules.Items("packs");
        foreach (var unknown in packs.Where(pack => !RulePacks.Names.Contains(pack.Text, StringComparer.Ordinal)))
        {
            rules.Note(unknown, $"there is no pack of rules '{unknown.Text}'", Nearest.Suggest(unknown.Text, RulePacks.Names));
        }

        return policy with { Packs = [.. packs.Select(pack => pack.Text)], RulesExclude = GlobList.Read(rules, "exclude") };
    }
}
