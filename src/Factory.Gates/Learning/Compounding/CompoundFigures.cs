using System.Globalization;
using Factory.Gates.Learning.Lessons;
using Factory.Model.Learning;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Compounding;

/// <summary>Counts what was read.</summary>
/// <param name="Lessons">The lessons.</param>
/// <param name="Rules">The rules, by id.</param>
/// <param name="History">The commits.</param>
internal sealed record CompoundFigures(IReadOnlyList<KeptLesson> Lessons, IReadOnlyList<RuleRecord> Rules, CommitOrder History)
{
    private Dictionary<string, RuleRecord> Known { get; } = Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>Puts the figures into a report.</summary>
    public CompoundReport AddTo(CompoundReport report)
    {
        var ordered = Lessons.OrderBy(kept => kept.Lesson.Date).ThenBy(kept => kept.Path, StringComparer.Ordinal).ToList();
        var classes = ordered.GroupBy(kept => kept.Lesson.Class, StringComparer.Ordinal).OrderBy(some => some.Key, StringComparer.Ordinal).Select(Class).ToList();
        var byRule = ordered.ToLookup(kept => kept.Lesson.Name, StringComparer.Ordinal);
        return report with
        {
            Lessons = Lessons.Count,
            Classes = classes,
            Total = new(Sum(classes, effect => effect.Before), Sum(classes, effect => effect.After)),
            Rules = [.. Rules.Select(rule => rule.Effect([.. byRule[rule.Id]], History))],
            Stages = [.. Enum.GetValues<RuleStage>().Select(Stage)],
            Open = [.. ordered.Where(kept => !IsKept(kept)).Select(Open)],
            Months = [.. ordered.GroupBy(kept => kept.Lesson.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture), StringComparer.Ordinal).Select(Month)],
        };
    }

    private static Proportion Sum(IEnumerable<ClassEffect> classes, Func<Effect, Proportion> side)
    {
        var sides = classes.Select(one => side(one.Effect)).ToList();
        return Occurrences.Share(sides.Sum(one => one.Count), sides.Sum(one => one.Sample));
    }

    private ClassEffect Class(IGrouping<string, KeptLesson> lessons)
    {
        var kept = lessons.Where(IsKept).ToList();
        var rules = kept.Select(lesson => Known[lesson.Lesson.Name]).DistinctBy(rule => rule.Id).ToList();
        var counted = rules.Where(rule => !rule.Test.IsFlood).Select(rule => rule.Occurrences).ToList();
        var days = kept.Select(lesson => Known[lesson.Lesson.Name].Days(lesson, History)).OfType<int>().Order().ToList();
        return new(lessons.Key, counted.Count == 0 ? Effect.Unknown : Occurrences.Union(counted).Effect(Known[kept[0].Lesson.Name].First(kept, History)))
        {
            Lessons = lessons.Count(),
            Rules = [.. rules.Select(rule => rule.Id).Order(StringComparer.Ordinal)],
            Delay = new(days.Count == 0 ? null : days[(days.Count - 1) / 2], days.Count, lessons.Count()),
        };
    }

    private bool IsKept(KeptLesson kept) => Known.ContainsKey(kept.Lesson.Name);

    private StageCount Stage(RuleStage stage) => new(
        RuleRecord.Word(stage),
        Rules.Count(rule => rule.Tested.Trust!.Declared == stage),
        Rules.Count(rule => rule.Tested.Trust!.Effective == stage));

    private OpenLesson Open(KeptLesson kept) => new(
        kept.Path, kept.Lesson.Title, kept.Lesson.Class, Math.Max(0, (History.Day?.DayNumber ?? 0) - kept.Lesson.Date.DayNumber))
    {
        LostRule = kept.Lesson.Rule?.Id ?? "",
        Review = kept.Lesson.NoCheck?.Review,
    };

    private LessonMonth Month(IGrouping<string, KeptLesson> lessons) =>
        new(lessons.Key, lessons.Count(IsKept), lessons.Count(kept => !IsKept(kept)));
}
