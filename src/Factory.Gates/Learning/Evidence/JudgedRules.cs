using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Evidence;

/// <summary>The rules of the working tree, each as far as the evidence of the working tree trusts it: what is judged now counts once it is merged.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Evidence">The evidence of the working tree.</param>
/// <param name="Rules">By id.</param>
internal sealed record JudgedRules(Repository Repository, StageEvidence Evidence, IReadOnlyList<TestedRule> Rules)
{
    /// <summary>The commit that is checked out; empty where there is none.</summary>
    public string Head { get; private init; } = "";

    /// <exception cref="InvalidInputException">No repository, or a mistake in the envelope.</exception>
    public static async Task<JudgedRules> OpenAsync(GateInput gate, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(gate, cancellation);
        var own = context.Envelope.Own;
        var evidence = new StageEvidence(own.Evidence, own.Waivers, own.Policy.Learning);
        var rules = EnforcedRules.With(await RuleFolder.ReadAsync(context.Repository.WorkingTree, cancellation), own.Policy.Packs);
        return new(context.Repository, evidence, [.. rules.Select(evidence.Apply)]) { Head = context.Change.Head };
    }

    /// <summary>The rule with an id.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public TestedRule Find(string id) => Rules.FirstOrDefault(tested => tested.Rule.Id == id)
        ?? throw new InvalidInputException(
            "--rule",
            $"there is no rule '{id}'",
            Nearest.Suggest(id, Rules.Select(tested => tested.Rule.Id), "./build.sh Judge --list shows the rules"));
}
