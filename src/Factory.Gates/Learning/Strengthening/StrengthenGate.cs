using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Learning.Sources.Fixes;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Model.Policy;
using Factory.Patterns.Generalising;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>Says why a rule was silent at a commit, and widens it as little as it takes: what held before must hold still.</summary>
public static class StrengthenGate
{
    private const int MostTried = 20;
    private const int LongestSentence = 300;

    /// <summary>The commit of the stronger rule, with the first widening that is admitted, from the weakest on; null where the rule is not silent there.</summary>
    /// <exception cref="InvalidInputException">There is no such commit or rule, or nothing of the commit is near to what the rule matches.</exception>
    /// <exception cref="BlockedException">No widening holds.</exception>
    public static async Task<LearnResult?> RunAsync(StrengthenInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Gate.Root, input.Gate.Run, cancellation);
        await repository.RecoverAsync(cancellation);
        var known = await RuleFolder.ReadAsync(repository.WorkingTree, cancellation);
        var tested = Find(known, input.Rule);
        var commits = await FixCommits.ReadAsync(repository, input.Missed, "--missed", cancellation);
        if (commits.Count > 1)
        {
            throw new InvalidInputException("--missed", $"{commits.Count} commits are named, and a rule is strengthened by one at a time", "Name the commit at which it was silent");
        }

        var missed = await new RuleWasSilent(tested.Rule, input.Note).AtAsync(repository, commits[0], cancellation);
        if (missed.Count == 0)
        {
            input.Note($"'{tested.Rule.Id}' is not silent there; nothing to do");
            return null;
        }

        var text = await repository.WorkingTree.ReadAsync(tested.Rule.Location.Path, cancellation) ?? "";
        var widenings = missed.SelectMany(lines => Widenings.Of(tested.Rule, text, lines, cancellation).Select(widening => (widening, lines)))
            .DistinctBy(one => one.widening.RuleText, StringComparer.Ordinal)
            .OrderBy(one => one.widening.Cause)
            .Take(MostTried)
            .ToList();
        var trial = new WideningTrial(repository, (known, tested), commits[0], await ChangeAsync(repository, input, cancellation));
        foreach (var (widening, lines) in widenings)
        {
            var (result, why) = await trial.RunAsync(widening, lines, cancellation);
            input.Note($"tried: {QuotedText.Code(widening.What, LongestSentence)}: {(result is null ? QuotedText.Code(why, LongestSentence) : "holds")}");
            if (result is not null)
            {
                return result;
            }
        }

        throw new BlockedException($"'{tested.Rule.Id}' was not strengthened: none of {widenings.Count} widenings holds. Write another rule for it, with --lesson or --fix");
    }

    private static TestedRule Find(IReadOnlyList<TestedRule> known, string id) =>
        known.FirstOrDefault(tested => tested.Rule.Id == id) ?? throw new InvalidInputException(
            "--rule",
            $"'{QuotedText.Line(id, 80)}' is no rule of this repository",
            known.Count == 0 ? $"There are none in {RuleFolder.RelativePath}" : Nearest.Suggest(id, known.Select(tested => tested.Rule.Id)));

    private static async Task<WideningTrialInput> ChangeAsync(Repository repository, StrengthenInput input, CancellationToken cancellation)
    {
        var head = await repository.FindBaseAsync(new("HEAD", "", input.Gate.Environment), cancellation);
        var policy = await repository.WorkingTree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } text ? PolicyFile.Parse(text) : FactoryPolicy.Default;
        return new(await repository.ChangeSinceAsync(head, cancellation), policy, input.OnBranch || CiServer.Runs(input.Gate.Environment));
    }
}
