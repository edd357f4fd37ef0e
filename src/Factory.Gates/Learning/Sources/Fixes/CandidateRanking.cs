using System.Text.RegularExpressions;
using Factory.Gates.Learning.Backtesting;
using Factory.Git.History;
using Factory.Model.Faults;
using Factory.Patterns.Generalising;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>
/// Puts candidates in order: what code does before what members are declared as, those that match more of the mended places first, then those that match less elsewhere. What somebody
/// mended elsewhere too does not count against them. A type that takes no hit away only hides the mistake where nobody writes the type.
/// </summary>
internal sealed class CandidateRanking(BacktestCorpus corpus, IReadOnlyList<string> mending)
{
    private const int ShownPlaces = 3;

    private static readonly Regex Typed = new(@"\([^()$]+ \$[A-Z][A-Z0-9_]*\)", RegexOptions.NonBacktracking);

    /// <summary>The candidates with what history and code say about them, the best first.</summary>
    public async Task<IReadOnlyList<RankedCandidate>> RankAsync(IReadOnlyList<RuleCandidate> candidates, CancellationToken cancellation)
    {
        var tried = candidates.Select(candidate => (Found: candidate, Rule: Parse(candidate))).ToList();
        IReadOnlyList<Rule> rules = [.. tried.Select(one => one.Rule).OfType<Rule>()];
        var past = await Backtest.RunAsync(corpus, rules, cancellation);
        var now = await Backtest.RunAsync(corpus with { Commits = [Everything(corpus)] }, rules, cancellation);
        var said = rules.Select((_, i) => Said(past.Rules[i], now.Rules[i])).ToList();

        var next = 0;
        return
        [
            .. tried.Select(one => (one.Found, Said: one.Rule is null ? new() { IsFlood = true } : said[next++]))
                .OrderBy(one => one.Found.IsMemberHead)
                .ThenBy(one => one.Said.IsFlood)
                .ThenByDescending(one => one.Found.Places.Count)
                .ThenBy(one => one.Said.Noise)
                .ThenBy(one => Typed.IsMatch(one.Found.Formula))
                .Select(one => new RankedCandidate(one.Found, Evidence(one.Found, one.Said))),
        ];
    }

    /// <summary>The rule of a candidate; null where the engine can't read it, which its admission will say.</summary>
    private static Rule? Parse(RuleCandidate candidate)
    {
        try
        {
            var formula = candidate.Formula.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal);
            return RuleFile.Parse("candidate.yml", $"rules:\n  - id: candidate\n    message: m\n    severity: ERROR\n    languages: [csharp]\n    {formula}\n").Single();
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    /// <summary>A commit that adds the whole tip, so that what stands in it counts as added.</summary>
    private static HistoryCommit Everything(BacktestCorpus corpus) => new("tip", "", "")
    {
        Files = [.. corpus.Tip.Select(file => new HistoryFile(file.Path, file.Path, "", file.BlobId))],
    };

    private Hits Said(RuleBacktest past, RuleBacktest now)
    {
        var elsewhere = past.Hits.Where(hit => !mending.Contains(hit.RemovedBy, StringComparer.Ordinal)).ToList();
        return new()
        {
            IsFlood = past.IsFlood || now.IsFlood,
            Elsewhere = elsewhere.Count,
            MendedElsewhere = elsewhere.Count(hit => hit.Fate == HitFate.Removed),
            Gone = elsewhere.Count(hit => hit.Fate is HitFate.Deleted or HitFate.Lost),
            Standing = now.Hits,
        };
    }

    private IReadOnlyList<string> Evidence(RuleCandidate found, Hits said)
    {
        var places = string.Join(", ", said.Standing.Take(ShownPlaces).Select(hit => $"{hit.Path}:{hit.Line}"));
        return
        [
            QuotedText.Code(found.What, 200),
            .. found.Formula.TrimEnd('\n').Split('\n').Select(QuotedText.Shown),
            found.Covered < found.Alike ? $"covers {found.Covered} of {found.Alike} changed places" : $"{Count(found.Places.Count, "place")} of the fix",
            said.IsFlood
                ? "too many hits elsewhere to count"
                : $"{Count(said.Elsewhere, "hit")} elsewhere in {Count(corpus.Commits.Count, "commit")}, {said.MendedElsewhere} of them mended since; {Count(said.Standing.Count, "hit")} in the code as it stands{(places.Length == 0 ? "" : $": {places}")}",
        ];
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    /// <summary>What a rule matched beside the mistake that was mended.</summary>
    private sealed record Hits
    {
        public bool IsFlood { get; init; }

        public int Elsewhere { get; init; }

        public int MendedElsewhere { get; init; }

        public int Gone { get; init; }

        public IReadOnlyList<BacktestHit> Standing { get; init; } = [];

        public int Noise => Standing.Count + Gone;
    }
}
