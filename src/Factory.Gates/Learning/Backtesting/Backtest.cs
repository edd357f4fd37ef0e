using Factory.Git.History;
using Factory.Model.Faults;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Backtesting;

/// <summary>Holds rules against a history: what each would have said of every commit, had it been there.</summary>
public static class Backtest
{
    /// <summary>
    /// For each rule the matches that commits added, which are those in the content after whose text without layout is not among
    /// the matches of the content before. Files that a rule is not about, and what the policy excludes, don't count.
    /// </summary>
    /// <exception cref="InvalidInputException">Git can't read the contents.</exception>
    public static async Task<BacktestReport> RunAsync(BacktestCorpus corpus, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        var coverage = new Coverage(rules, corpus.ExcludedGlobs);
        var blobs = new MatchedBlobs(corpus, rules);
        await blobs.AddAsync(corpus.Commits.SelectMany(commit => commit.Files).SelectMany(file => Contents(file, coverage)), cancellation);

        var replay = new HistoryReplay(blobs, coverage);
        foreach (var commit in corpus.Commits.Reverse())
        {
            replay.Play(commit);
        }

        var tip = corpus.Tip.ToDictionary(file => file.Path, file => file.BlobId, StringComparer.Ordinal);
        await blobs.AddAsync(replay.OpenPaths.Select(path => (tip.GetValueOrDefault(path, ""), coverage.Of(path), path)), cancellation);
        replay.End(tip);
        return Report(corpus, [.. Answers(corpus, rules, (replay, coverage, blobs))], blobs);
    }

    /// <summary>Both contents are matched as what the file is called after the commit: a rename is no mistake.</summary>
    private static IEnumerable<(string Blob, int Set, string Path)> Contents(HistoryFile file, Coverage coverage)
    {
        var set = coverage.Of(file.Path);
        return [(file.OldBlob, set, file.Path), (file.NewBlob, set, file.Path)];
    }

    private static IEnumerable<RuleBacktest> Answers(
        BacktestCorpus corpus, IReadOnlyList<Rule> rules, (HistoryReplay Replay, Coverage Coverage, MatchedBlobs Blobs) found)
    {
        var order = corpus.Commits.Index().ToDictionary(commit => commit.Item.Id, commit => commit.Index, StringComparer.Ordinal);
        var hits = found.Replay.Hits.ToLookup(hit => hit.Rule, hit => hit.Told);
        var exposures = Exposures(corpus, found.Coverage).ToLookup(exposure => exposure.Rule, exposure => exposure.Commit);
        return rules.Select((rule, number) => found.Blobs.IsFlood(number)
            ? new RuleBacktest(rule, [], [.. exposures[number]]) { IsFlood = true }
            : new RuleBacktest(
                rule,
                [.. hits[number].OrderBy(hit => order[hit.Commit]).ThenBy(hit => hit.Path, StringComparer.Ordinal).ThenBy(hit => hit.Line).ThenBy(hit => hit.Text, StringComparer.Ordinal)],
                [.. exposures[number]]));
    }

    private static IEnumerable<(int Rule, string Commit)> Exposures(BacktestCorpus corpus, Coverage coverage) =>
        from commit in corpus.Commits
        let sets = commit.Files.Where(file => file.NewBlob.Length > 0).Select(file => coverage.Of(file.Path)).Distinct()
        from rule in sets.SelectMany(coverage.RulesOf).Distinct()
        select (rule, commit.Id);

    private static BacktestReport Report(BacktestCorpus corpus, IReadOnlyList<RuleBacktest> rules, MatchedBlobs blobs) => new(rules)
    {
        Commits = corpus.Commits.Count,
        IsShallow = corpus.IsShallow,
        Contents = blobs.Contents,
        Characters = blobs.Characters,
        Unread = blobs.Unread,
        ProcessorTime = blobs.ProcessorTime,
    };
}
