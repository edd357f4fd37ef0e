using Factory.Gates.Learning.Backtesting;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Patterns.Generalising;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>Turns a mended mistake into lessons: generalises it, writes them, and holds them against the history.</summary>
internal sealed class MendedLessons(Repository repository, LessonNames names, TakenNames taken)
{
    /// <summary>The lessons, the best first; the one that was learned from it before where there is one.</summary>
    /// <exception cref="InvalidInputException">No rule follows from it.</exception>
    public async Task<IReadOnlyList<LessonCandidate>> OfAsync(Mended mended, CancellationToken cancellation)
    {
        if (taken.Learned(mended.Incident, names.Id) is { } kept)
        {
            return [new(kept.Lesson, kept.Path)];
        }

        var found = FixGeneraliser.Candidates(mended.Files, cancellation);
        if (found.Count == 0)
        {
            throw new InvalidInputException(
                mended.Source,
                "no rule follows from what it changed: what is left of the change is no code that could be found elsewhere",
                "Write the lesson yourself, with --lesson, and say what to look for");
        }

        var corpus = await BacktestCorpus.ReadAsync(repository, "HEAD", taken.Policy.Learning.Backtest, cancellation);
        var ranked = await new CandidateRanking(corpus, mended.Commits).RankAsync(found, cancellation);
        var writer = new LessonWriter(mended, names, taken);
        return [.. ranked.Select(one => writer.Write(one.Found) with { Evidence = one.Evidence })];
    }
}
