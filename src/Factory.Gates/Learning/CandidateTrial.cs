using Factory.Gates.Learning.Sources;
using Factory.Git.Changes;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>Asks one candidate after the other until one is admitted.</summary>
internal sealed class CandidateTrial(AdmissionReader reader, ChangeSet change)
{
    private const int MostTried = 50;
    private const int MostListed = 100;

    private readonly List<Refusal> refused = [];

    /// <summary>
    /// The first that is admitted; the best where none is. Its report says why the others before it were not. One that only says what a rule
    /// says already ends the trial of its incident: those behind it are worse, and nothing is left to be learned.
    /// </summary>
    /// <exception cref="InvalidInputException">The only candidate is malformed, or a rule of the repository is.</exception>
    public async Task<(Admission Admission, GateReport Report)> RunAsync(IReadOnlyList<LessonCandidate> candidates, CancellationToken cancellation)
    {
        (Admission Admission, IReadOnlyList<CheckOutcome> Outcomes, int Rank)? best = null;
        var known = new HashSet<string>(StringComparer.Ordinal);
        var ranked = candidates.Take(MostTried).Select((candidate, index) => (candidate, index + 1));
        foreach (var (candidate, rank) in ranked.Where(one => !known.Contains(one.candidate.Lesson.Incident)))
        {
            if (await TryAsync(candidate, rank, candidates.Count, cancellation) is not { } tried)
            {
                continue;
            }

            var report = Report(tried.Admission, tried.Outcomes);
            if (report.Verdict != Verdict.Blocked)
            {
                return (tried.Admission, Report(tried.Admission, WithRefusals(tried.Outcomes, tried.Admission, rank)));
            }

            refused.AddRange(Refusal.Of(rank, candidate.Lesson.Name, report));
            best = known.Count == 0 && (IsKnown(report) || best is null) ? (tried.Admission, tried.Outcomes, rank) : best;
            known.UnionWith(IsKnown(report) ? [candidate.Lesson.Incident] : []);
        }

        return best is { } refusal
            ? (refusal.Admission, Report(refusal.Admission, WithRefusals(refusal.Outcomes, refusal.Admission, refusal.Rank)))
            : throw new InvalidInputException([.. refused.Select(one => new InputProblem(one.Name, one.Why, "Give another source"))]);
    }

    /// <summary>Of several candidates one that is malformed, or takes too long, is refused like any other.</summary>
    private async Task<(Admission Admission, IReadOnlyList<CheckOutcome> Outcomes)?> TryAsync(LessonCandidate candidate, int rank, int count, CancellationToken cancellation)
    {
        try
        {
            var admission = await reader.ReadAsync(candidate, cancellation);
            var outcomes = AdmissionChecks.OfLesson(admission, cancellation);
            if (admission.IsLearned || admission.Draft.Rule is null)
            {
                return (admission, outcomes);
            }

            admission = outcomes.Any(outcome => outcome.State == CheckState.Failed) ? admission : await reader.ProveAsync(admission, cancellation);
            return (admission, [.. outcomes, .. AdmissionChecks.OfHistory(admission, cancellation)]);
        }
        catch (InvalidInputException mistakes) when (count > 1)
        {
            refused.Add(new(rank, candidate.Lesson.Name, LessonIsComplete.Info.Id, mistakes.Problems[0].ToString()));
            return null;
        }
    }

    private static bool IsKnown(GateReport report) =>
        report.Findings.Where(finding => finding.Severity == Severity.Error).All(finding => finding.CheckId == NoRuleSaysItAlready.Info.Id);

    private GateReport Report(Admission admission, IEnumerable<CheckOutcome> outcomes) =>
        GateReport.Of(new(LearnGate.Name, change.Base.Commit, change.Head, "HEAD", change.Files.Count), outcomes) with
        {
            Figures = [new(admission.Draft.Rule is null ? "Decision" : "Rule", admission.Draft.Rule?.Rule.Id ?? admission.Draft.Decision), .. Stage(admission)],
        };

    private static IEnumerable<Figure> Stage(Admission admission) =>
        admission.Draft.Rule is { } rule ? [new("Stage", rule.Rule.About("stage"))] : [];

    /// <summary>What the one that is reported says itself is not said twice.</summary>
    private IEnumerable<CheckOutcome> WithRefusals(IReadOnlyList<CheckOutcome> outcomes, Admission told, int rank) =>
        outcomes.Select(outcome => outcome.Check == LessonIsComplete.Info
            ? outcome.With([.. outcome.Findings, .. refused.Where(one => one.Rank != rank).Take(MostListed).Select(one => Note(one, told))])
            : outcome);

    private static Finding Note(Refusal one, Admission told) => new(
        LessonIsComplete.Info.Id,
        Severity.Note,
        $"candidate {one.Rank} {one.Check}",
        $"Candidate {one.Rank}, '{one.Name}', was refused by {one.Check}: {one.Why}",
        "Nothing to do; another candidate stands for it, or none was admitted",
        new(told.Path));
}
