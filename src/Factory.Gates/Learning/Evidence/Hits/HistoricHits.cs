using Factory.Gates.Learning.Backtesting;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.History;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Learning.Evidence.Hits;

/// <summary>The hits that rules had in the history, and how often they could have had one.</summary>
internal sealed class HistoricHits
{
    private const int MostOfRule = 200;

    private readonly IReadOnlyDictionary<string, (IReadOnlyList<RuleHit> Hits, int Exposure)> rules;

    private HistoricHits(IReadOnlyDictionary<string, (IReadOnlyList<RuleHit>, int)> rules) => this.rules = rules;

    /// <summary>Holds rules against the newest commits up to HEAD.</summary>
    public static async Task<HistoricHits> ReadAsync(JudgedRules judged, IReadOnlyList<TestedRule> asked, CancellationToken cancellation)
    {
        if (judged.Head.Length == 0 || asked.Count == 0)
        {
            return new(new Dictionary<string, (IReadOnlyList<RuleHit>, int)>());
        }

        var corpus = await BacktestCorpus.ReadAsync(judged.Repository, judged.Head, judged.Evidence.Policy.Backtest, cancellation);
        var report = await Backtest.RunAsync(corpus, [.. asked.Select(tested => tested.Rule)], cancellation);
        var contents = await ContentsAsync(judged.Repository, corpus.Commits, report.Rules, cancellation);
        return new(report.Rules.ToDictionary(
            of => of.Rule.Id,
            of => (Hits: Hits(of, contents, cancellation), of.Exposures.Count),
            StringComparer.Ordinal));
    }

    /// <summary>The newest hits of a rule, and its exposures.</summary>
    public (IReadOnlyList<RuleHit> Hits, int Exposure) Of(string rule) => rules.GetValueOrDefault(rule, ([], 0));

    /// <summary>What the files with hits said after the commits that brought them.</summary>
    private static async Task<IReadOnlyDictionary<(string Commit, string Path), string>> ContentsAsync(
        Repository repository, IReadOnlyList<HistoryCommit> commits, IReadOnlyList<RuleBacktest> tested, CancellationToken cancellation)
    {
        var files = commits.ToDictionary(commit => commit.Id, commit => commit.Files, StringComparer.Ordinal);
        var blobs = tested.SelectMany(of => of.Hits.Take(MostOfRule))
            .Select(hit => (hit.Commit, hit.Path))
            .Distinct()
            .ToLookup(at => files[at.Commit].First(file => file.Path == at.Path).NewBlob, StringComparer.Ordinal);
        var contents = new Dictionary<(string, string), string>();
        await foreach (var blob in repository.BlobsAsync([.. blobs.Select(blob => blob.Key)], cancellation))
        {
            foreach (var at in blobs[blob.Id])
            {
                contents[at] = blob.Text;
            }
        }

        return contents;
    }

    private static IReadOnlyList<RuleHit> Hits(RuleBacktest of, IReadOnlyDictionary<(string Commit, string Path), string> contents, CancellationToken cancellation)
    {
        var hits = of.Hits.Take(MostOfRule).ToList();
        var places = hits.Select(hit => (hit.Commit, hit.Path)).Distinct().Where(contents.ContainsKey).ToList();
        var matches = places.Zip(Matches(of.Rule, [.. places.Select(at => (at.Path, contents[at]))], cancellation)).ToDictionary();
        return [.. hits.Select(hit => Hit(of.Rule.Id, hit, matches.GetValueOrDefault((hit.Commit, hit.Path), []))).DistinctBy(hit => (hit.Fingerprint, hit.Location.Path))];
    }

    private static IReadOnlyList<IReadOnlyList<RuleMatch>> Matches(Rule rule, IReadOnlyList<(string Path, string Text)> files, CancellationToken cancellation)
    {
        try
        {
            return TextScan.Run([rule], files, cancellation);
        }
        catch (InvalidInputException)
        {
            // Only the members around the matches stay unknown.
            return [.. files.Select(_ => (IReadOnlyList<RuleMatch>)[])];
        }
    }

    /// <summary>The fingerprint is that of the finding which a gate would have reported.</summary>
    private static RuleHit Hit(string rule, BacktestHit hit, IReadOnlyList<RuleMatch> matches)
    {
        var match = matches.FirstOrDefault(match => match.Line == hit.Line && MatchedText.Normal(match.Text) == hit.Text);
        var subject = match is { Symbol.Length: > 0 } ? match.Symbol : hit.Text;
        return new(rule, new FindingIdentity(rule, subject, hit.Text, "").Fingerprint, new(hit.Path, hit.Line), hit.Text)
        {
            Commit = hit.Commit,
            MendedBy = hit.Fate == HitFate.Removed ? hit.RemovedBy : "",
        };
    }
}
