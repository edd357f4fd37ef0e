using Factory.Gates.Learning;
using Factory.Gates.Learning.Rules;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning.Sources;

/// <summary>What the rules of a repository say of a change, as BuildReview asks them.</summary>
internal static class LearnedRules
{
    /// <summary>The outcomes for what differs from the branch main.</summary>
    public static async Task<IReadOnlyList<CheckOutcome>> RulesAsync(this TempRepository repository)
    {
        var opened = await repository.OpenAsync();
        var start = await opened.FindBaseAsync(new(null, "main", repository.Input.Environment), TempRepository.Cancellation);
        var change = await opened.ChangeSinceAsync(start, TempRepository.Cancellation);
        return RulesHold.Ask(
            new(
                await RuleFolder.ReadAsync(opened.Tree(start.Commit), TempRepository.Cancellation),
                await RuleFolder.ReadAsync(opened.WorkingTree, TempRepository.Cancellation),
                await ChangedTexts.ReadAsync(change, opened.WorkingTree, TempRepository.Cancellation)),
            TempRepository.Cancellation);
    }
}
