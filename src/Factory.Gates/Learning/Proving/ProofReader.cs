using Factory.Gates.Envelope.Globs;
using Factory.Gates.Learning.Backtesting;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Model.Policy;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Learning.Proving;

/// <summary>Holds the rule of a lesson against the code and its history. What all candidates share is read once.</summary>
internal sealed class ProofReader(Repository repository, FactoryPolicy policy, TreeTexts texts)
{
    private BacktestCorpus? corpus;

    public async Task<RuleProof> ReadAsync(Admission admission, CancellationToken cancellation)
    {
        var rule = admission.Rule;
        corpus ??= await BacktestCorpus.ReadAsync(repository, "HEAD", policy.Learning.Backtest, cancellation);
        var tree = await TreeAsync(admission, cancellation);
        var packs = await CorporaAsync(rule, cancellation);
        var proof = new RuleProof(
            policy.Learning,
            await IncidentReader.ReadAsync(repository, admission.Lesson.Incident, rule, cancellation),
            await Backtesting.Backtest.RunAsync(corpus, [rule], cancellation))
        {
            Tree = Matches(rule, tree, cancellation),
            TreeFiles = tree.Count,
            Corpora = Matches(rule with { Paths = PathFilter.All }, packs, cancellation),
            CorpusFiles = packs.Count,
            Speed = RuleSpeed.Measure(rule with { Paths = PathFilter.All }, [.. tree, .. packs], policy.Learning.Slowest, cancellation),
        };
        return proof with { Covering = await CoveringAsync(admission, proof, cancellation) };
    }

    private static IReadOnlyList<PlacedMatch> Matches(Rule rule, IReadOnlyList<(string Path, string Text)> files, CancellationToken cancellation) =>
    [
        .. TextScan.Run([rule], files, cancellation)
            .SelectMany((matches, file) => matches.Where(match => match.Suppression.Length == 0).Select(match => new PlacedMatch(files[file].Path, match.Line, match.Column))),
    ];

    private async Task<IReadOnlyList<(string, string)>> TreeAsync(Admission admission, CancellationToken cancellation)
    {
        var excluded = GlobSet.Of(policy.RulesExclude);
        return await texts.ReadAsync(
            path => path != admission.Path && RuleFolder.Judges(path) && !excluded.Matches(path) && admission.Rule.Covers(path), cancellation);
    }

    /// <summary>Where a rule is about some folders, that other code does not lie in them says nothing.</summary>
    private async Task<IReadOnlyList<(string, string)>> CorporaAsync(Rule rule, CancellationToken cancellation)
    {
        var globs = GlobSet.Of(policy.Learning.Corpora);
        var anywhere = rule with { Paths = PathFilter.All };
        return policy.Learning.Corpora.Count == 0 ? [] : await texts.ReadAsync(path => globs.Matches(path) && anywhere.Covers(path), cancellation);
    }

    /// <summary>Only a rule that matches the bad example and the incident is held against the history.</summary>
    private async Task<TestedRule?> CoveringAsync(Admission admission, RuleProof proof, CancellationToken cancellation)
    {
        var likely = RuleCover.Likely(admission, EnforcedRules.With(admission.Known, policy.Packs), proof.Incident, cancellation);
        if (likely.Count == 0 || proof.OfRule.IsFlood)
        {
            return null;
        }

        var report = await Backtesting.Backtest.RunAsync(corpus!, [.. likely.Select(known => known.Rule)], cancellation);
        var wanted = proof.OfRule.Hits.Select(Place).ToHashSet();
        return likely.Zip(report.Rules).FirstOrDefault(known => !known.Second.IsFlood && wanted.IsSubsetOf(known.Second.Hits.Select(Place))).First;
    }

    private static (string, string, int) Place(BacktestHit hit) => (hit.Commit, hit.Path, hit.Line);
}
