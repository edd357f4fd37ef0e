using Factory.Gates.Learning.Backtesting;
using Factory.Git.History;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Learning.Compounding;

/// <summary>
/// Finds the changes that could have made the mistake of a rule: those that wrote a line with a word without which the rule can't match, in
/// a file that it is about, and those that did make it. Where a rule needs no such word, every change to a file that it is about counts.
/// </summary>
internal static class Exposures
{
    /// <summary>For each rule of a back-test the ids of the commits.</summary>
    public static async Task<IReadOnlyList<IReadOnlySet<string>>> FindAsync(
        BacktestCorpus corpus, IReadOnlyList<RuleBacktest> tests, CancellationToken cancellation)
    {
        var needed = tests.Select(test => NeededWords.Of(test.Rule)).ToList();
        var words = needed.SelectMany(some => some).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var wanted = needed.ConvertAll(some => (IReadOnlySet<int>)some.Select(word => words.IndexOf(word)).ToHashSet());
        var found = tests.Zip(wanted, Made).ToList();
        if (words.Count > 0)
        {
            await AddAsync(corpus, [.. tests.Select(test => test.Rule)], (words, wanted, found), cancellation);
        }

        return found;
    }

    private static HashSet<string> Made(RuleBacktest test, IReadOnlySet<int> words) =>
        test.Hits.Select(hit => hit.Commit).Concat(words.Count == 0 ? test.Exposures : []).ToHashSet(StringComparer.Ordinal);

    private static async Task AddAsync(
        BacktestCorpus corpus,
        IReadOnlyList<Rule> rules,
        (List<string> Words, List<IReadOnlySet<int>> Wanted, List<HashSet<string>> Found) state,
        CancellationToken cancellation)
    {
        var coverage = new Coverage(rules, corpus.ExcludedGlobs);
        IEnumerable<int> RulesOf(HistoryFile file) => coverage.RulesOf(coverage.Of(file.Path)).Where(rule => state.Wanted[rule].Count > 0);

        var files = corpus.Commits.SelectMany(commit => commit.Files.Select(file => (commit.Id, File: file)))
            .Where(change => change.File.NewBlob.Length > 0 && RulesOf(change.File).Any())
            .ToList();
        var lines = new WrittenLines(state.Words);
        string[] blobs = [.. files.SelectMany(change => new[] { change.File.OldBlob, change.File.NewBlob }).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        await foreach (var blob in corpus.Repository.BlobsAsync(blobs, cancellation))
        {
            lines.Add(blob);
        }

        foreach (var (commit, file) in files)
        {
            foreach (var rule in RulesOf(file).Where(rule => !state.Found[rule].Contains(commit)))
            {
                if (lines.Differ(file.OldBlob, file.NewBlob, state.Wanted[rule]))
                {
                    state.Found[rule].Add(commit);
                }
            }
        }
    }
}
