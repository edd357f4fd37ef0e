using Factory.Gates.Judging;
using Factory.Gates.Learning.Evidence;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Rules;

/// <summary>The rules that judge a change: the repository's own and those of the packs that its policy names.</summary>
public static class EnforcedRules
{
    /// <summary>Reads them from the policy's tree, each with the stage that its evidence gives it. A rule of the repository takes the place of a pack's with the same id.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">Names every mistake in every rule file.</exception>
    public static async Task<IReadOnlyList<TestedRule>> ReadAsync(GateContext context, CancellationToken cancellation)
    {
        var rules = With(await RuleFolder.ReadAsync(context.PolicyTree, cancellation), context.Policy.Packs);
        var evidence = await StageEvidence.ReadAsync(context, cancellation);
        return [.. rules.Select(evidence.Apply)];
    }

    /// <summary>The repository's rules and those of packs. The packs' examples were held when Factory was built.</summary>
    public static IReadOnlyList<TestedRule> With(IReadOnlyList<TestedRule> own, IReadOnlyList<string> packs)
    {
        var taken = own.Select(tested => tested.Rule.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own,
            .. packs.SelectMany(RulePacks.Read).Where(rule => taken.Add(rule.Id)).Select(rule => new TestedRule(rule, "", "")),
        ];
    }
}
