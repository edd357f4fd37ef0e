using Factory.Gates.Learning.Backtesting;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Rules;
using Factory.Model.Learning;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Learning.Compounding;

/// <summary>A rule, and what history tells of it.</summary>
/// <param name="Tested">The rule with its trust.</param>
/// <param name="Test">What it would have said of each commit.</param>
/// <param name="Occurrences">The same as places among the commits.</param>
internal sealed record RuleRecord(TestedRule Tested, RuleBacktest Test, Occurrences Occurrences)
{
    /// <summary>Its name.</summary>
    public string Id => Tested.Rule.Id;

    /// <summary>The figures of the rule.</summary>
    /// <param name="lessons">The lessons that led to it, oldest first.</param>
    /// <param name="history">The commits.</param>
    public RuleEffect Effect(IReadOnlyList<KeptLesson> lessons, CommitOrder history)
    {
        var trust = Tested.Trust!;
        var isOlder = Occurrences.Birth >= history.Commits.Count;
        return new(Id, Test.IsFlood ? Model.Learning.Effect.Unknown : Occurrences.Effect(First(lessons, history)))
        {
            Class = lessons.Count == 0 ? "" : lessons[0].Lesson.Class,
            Declared = Word(trust.Declared),
            Effective = Word(trust.Effective),
            Origin = isOlder ? RuleOrigin.Older : RuleOrigin.Commit,
            Since = isOlder ? "" : history.Commits[Occurrences.Birth].Id,
            Days = lessons.Count == 0 ? null : Days(lessons[0], history),
            Confirmed = Occurrences.Share(trust.Confirmed, trust.Judged),
            Dismissed = Occurrences.Share(trust.Dismissed, trust.Judged),
            Mended = Occurrences.Share(Test.Hits.Count(hit => hit.Fate == HitFate.Removed), Test.Hits.Count),
            Words = NeededWords.Of(Tested.Rule),
            IsFlood = Test.IsFlood,
        };
    }

    /// <summary>The change that made the mistake of the first of these lessons; null where the lesson does not tell.</summary>
    public int? First(IReadOnlyList<KeptLesson> lessons, CommitOrder history) =>
        lessons.Count > 0 && IncidentPlaces.Named(lessons[0].Lesson.Incident, history.Commits) is { } named
            ? history.PlaceOf(IncidentPlaces.Mistake(history.Commits[named].Id, Test))
            : null;

    /// <summary>From the mistake of a lesson to the rule, in whole days; null where the rule is older than the history.</summary>
    public int? Days(KeptLesson kept, CommitOrder history)
    {
        if (Occurrences.Birth >= history.Commits.Count)
        {
            return null;
        }

        var born = history.Commits[Occurrences.Birth].CommitTime;
        var days = IncidentPlaces.Named(kept.Lesson.Incident, history.Commits) is { } named
            ? (int)Math.Floor((born - history.Commits[named].CommitTime).TotalDays)
            : CommitOrder.DayOf(born).DayNumber - kept.Lesson.Date.DayNumber;
        return Math.Max(0, days);
    }

    /// <summary>A stage as a word.</summary>
    public static string Word(RuleStage stage) => stage.ToString().ToLowerInvariant();
}
