using System.Globalization;
using Factory.Gates.Learning.Backtesting;
using Factory.Gates.Learning.Proving;
using Factory.Model.Reports;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning;

/// <summary>FAC0708: a rule that blocks would have stopped few commits of the history beside the incident, and no code that is known to be right.</summary>
public static class HistoryAgrees
{
    private const int MostListed = 500;
    private const int ShownDigits = 12;

    // What stands in more places than this, and was mended in fewer, is how things are done here.
    private const int MostStanding = 5;

    // Below this a single commit would be a share too large.
    private const int LeastExposures = 20;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0708",
        "The history agrees with the rule",
        Severity.Error,
        "A rule that would have stopped one commit in ten is about a habit, not about a mistake: it gets waived, and then it is noise.");

    /// <summary>A note for each hit with its commit; an error where a rule that blocks hits too much.</summary>
    public static CheckOutcome Ask(Admission admission, RuleProof proof)
    {
        var seen = proof.Backtest.Commits + proof.CorpusFiles;
        return seen == 0
            ? CheckOutcome.NotApplicable(Info, "learning: backtest: is 0, and learning: corpora: names no code")
            : CheckOutcome.Looked(Info, seen, [.. TooGeneral(admission, proof), .. Unmended(admission, proof), .. InCorpora(admission, proof), .. InHistory(admission, proof)]);
    }

    private static IEnumerable<Finding> TooGeneral(Admission admission, RuleProof proof)
    {
        var most = proof.Policy.MostHitsPer100;
        var hit = proof.OtherHits.Select(one => one.Commit).Distinct(StringComparer.Ordinal).Count();
        var exposures = proof.OfRule.Exposures.Count;
        if (admission.Rule.Stage == RuleStage.Block && (proof.OfRule.IsFlood || hit * 100 > most * Math.Max(LeastExposures, exposures)))
        {
            yield return Finding(
                admission,
                Info.Severity,
                "too general",
                proof.OfRule.IsFlood
                    ? $"'{admission.Rule.Id}' matches so often in the history that its hits can't be told"
                    : $"'{admission.Rule.Id}' would have stopped {hit} of {exposures} commits that could make the mistake, and {most} in 100 are allowed");
        }
    }

    /// <summary>Where nobody said that the rule is only to be watched, its hits must not be code that everybody lives with.</summary>
    private static IEnumerable<Finding> Unmended(Admission admission, RuleProof proof)
    {
        var mended = proof.OtherHits.Count(hit => hit.Fate == HitFate.Removed);
        if (admission.Lesson.Stage.Length == 0 && proof.Tree.Count > Math.Max(MostStanding, mended))
        {
            yield return Finding(
                admission,
                Info.Severity,
                "unmended",
                $"'{admission.Rule.Id}' matches {proof.Tree.Count} places of the code as it stands, and {mended} beside the incident were mended");
        }
    }

    private static IEnumerable<Finding> InCorpora(Admission admission, RuleProof proof) => proof.Corpora.Take(MostListed)
        .GroupBy(match => match.Path, StringComparer.Ordinal)
        .SelectMany(file => file.Select((match, index) => Finding(
            admission,
            admission.Rule.Stage == RuleStage.Block ? Info.Severity : Severity.Note,
            $"{match.Path} #{index + 1}",
            $"'{admission.Rule.Id}' matches code that is known to be right") with
            {
                Location = new(match.Path, match.Line, match.Column),
            }));

    private static IEnumerable<Finding> InHistory(Admission admission, RuleProof proof)
    {
        var hits = proof.OfRule.Hits;
        foreach (var (hit, index) in hits.Take(MostListed).Select((hit, index) => (hit, index)))
        {
            var rest = index == MostListed - 1 && hits.Count > MostListed ? $", as {hits.Count - MostListed} more of older commits would have been" : "";
            var fate = proof.Incident.Is(hit) ? "the incident" : Fate(hit);
            yield return Finding(
                admission,
                Severity.Note,
                string.Create(CultureInfo.InvariantCulture, $"{hit.Commit[..ShownDigits]} {hit.Path} #{index + 1}"),
                $"'{hit.Text}' of {hit.Commit[..ShownDigits]} ({hit.Path}:{hit.Line}, {fate}) would have been found{rest}");
        }
    }

    private static string Fate(BacktestHit hit) => hit.Fate switch
    {
        HitFate.Removed => $"taken out by {hit.RemovedBy[..ShownDigits]}",
        HitFate.Deleted => $"deleted with its file by {hit.RemovedBy[..ShownDigits]}",
        HitFate.Stands => "there still",
        _ => "gone",
    };

    private static Finding Finding(Admission admission, Severity severity, string subject, string message) => new(
        Info.Id,
        severity,
        subject,
        message,
        severity == Severity.Error ? "Narrow the pattern to what makes the mistake a mistake, or say stage: observe in the lesson" : "Look whether it is the mistake",
        new(admission.Path, admission.Asked.Line, admission.Asked.Column));
}
