using Factory.Gates.Envelope;
using Factory.Gates.Learning.Backtesting;
using Factory.Gates.Learning.Evidence;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Learning;
using Factory.Model.Policy;

namespace Factory.Gates.Learning.Compounding;

/// <summary>Reads whether learning compounds. Only what is committed counts, so that the same commit gives the same figures.</summary>
public static class CompoundReader
{
    private const int MostCommits = 1_000_000;

    /// <summary>Reads lessons, rules and evidence at HEAD, and holds the rules against the history before it.</summary>
    /// <exception cref="InvalidInputException">There is no repository, or the number of commits, the policy, a lesson, a rule or its evidence has a mistake.</exception>
    public static async Task<CompoundReport> ReadAsync(CompoundInput input, CancellationToken cancellation)
    {
        if (input.Commits is < 1 or > MostCommits)
        {
            throw new InvalidInputException("--commits", $"{input.Commits} is no number of commits to read", $"Give one from 1 to {MostCommits}");
        }

        var repository = await Repository.OpenAsync(input.Gate.Root, input.Gate.Run, cancellation);
        if (await repository.TreeIdAsync("HEAD", cancellation) is null)
        {
            return new("", 0);
        }

        var tree = repository.Tree("HEAD");
        var policy = await tree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } text ? PolicyFile.Parse(text) : FactoryPolicy.Default;
        var (lessons, rules) = await LearnedAsync(tree, policy, cancellation);
        var most = input.Commits ?? Math.Max(1, policy.Learning.Backtest);
        var corpus = (await BacktestCorpus.ReadAsync(repository, "HEAD", most, cancellation)) with { Excluded = policy.RulesExclude };
        var order = new CommitOrder(corpus.Commits);
        var head = new CompoundReport(order.Commits.Select(commit => commit.Id).FirstOrDefault(""), order.Commits.Count)
        {
            Day = order.Day,
            Asked = most,
            IsShallow = corpus.IsShallow,
        };
        if (rules.Count == 0)
        {
            return new CompoundFigures(lessons, [], order).AddTo(head);
        }

        var test = await Backtest.RunAsync(corpus, [.. rules.Select(rule => rule.Rule)], cancellation);
        var exposures = await Exposures.FindAsync(corpus, test.Rules, cancellation);
        var records = rules.Select((rule, number) => Record(rule, (test.Rules[number], exposures[number]), order)).ToList();
        return new CompoundFigures(lessons, records, order).AddTo(head with { Unread = test.Unread });
    }

    private static async Task<(IReadOnlyList<KeptLesson> Lessons, IReadOnlyList<TestedRule> Rules)> LearnedAsync(
        IFileTree tree, FactoryPolicy policy, CancellationToken cancellation)
    {
        var waivers = await tree.ReadAsync(WaiverFile.RelativePath, cancellation) is { } text ? WaiverFile.Parse(text, WaiverFile.RelativePath) : [];
        var evidence = new StageEvidence(await EvidenceFolder.ReadAsync(tree, cancellation), waivers, policy.Learning);
        var rules = await RuleFolder.ReadAsync(tree, cancellation);
        return (await LessonFolder.ReadAsync(tree, cancellation), [.. rules.Select(evidence.Apply)]);
    }

    private static RuleRecord Record(TestedRule rule, (RuleBacktest Test, IReadOnlySet<string> Exposed) found, CommitOrder order) => new(
        rule,
        found.Test,
        new(
            RuleBirth.Find(rule.Rule.Location.Path, order.Commits),
            order.PlacesOf(found.Exposed),
            order.PlacesOf(found.Test.Hits.Select(hit => hit.Commit))));
}
