using System.Globalization;
using Factory.Model.Learning;
using Factory.Reports.Wording;

namespace Factory.Reports.Compounding;

/// <summary>The sentences of the report.</summary>
internal static class CompoundWords
{
    private const int ShortId = 12;

    /// <summary>How the figures are counted, one point a line.</summary>
    public static IReadOnlyList<string> Method { get; } =
    [
        "An exposure is a change that could have made the mistake: in a file that the rule is about it wrote a line with a word without which the rule can't match (the table of rules names the words). Where a rule needs no such word, as with regular expressions, every change to a file that it is about is one.",
        "A repeat is a change that added at least one match of the rule as it is today, whether anybody saw it then or not.",
        "The change that made the mistake of a class's first lesson repeats nothing and counts on neither side. The mistake of a later lesson of that class is a repeat. Where the lesson names no commit, nothing is left out.",
        "Before and after mean older and newer than the commit that brought the file of the rule; of a class with several rules, the first of them. Where that file is older than the commits that were read, all of them are after it.",
        "The intervals are Wilson's, 95 %. They take changes as independent of each other, and they say that a share differs, not why.",
        "Confirmed and dismissed are of the hits that were judged; mended are, of the hits that changes added, those that a later change took out of their file.",
        "Rules of packs are not counted, since nobody here learned them. A rule that no lesson led to is in the table of rules, and in no class.",
    ];

    public static bool IsNothing(CompoundReport report) => report.Lessons + report.Rules.Count == 0;

    public static string Headline(CompoundReport report) => IsNothing(report) ? "Nothing was learned yet" : report.Total.Difference switch
    {
        Difference.Less => "Mistakes come back less often",
        Difference.More => "Mistakes come back more often",
        Difference.NotYet => "No difference can be told yet",
        _ => "There is nothing to compare yet",
    };

    public static string Sentence(CompoundReport report)
    {
        if (IsNothing(report))
        {
            return "No lesson and no rule of its own is committed in this repository. ./build.sh Learn makes the first.";
        }

        var (before, after) = (report.Total.Before, report.Total.After);
        var figures = $"Repeats before the rules: {before}; after them: {after}.";
        return report.Total.Difference switch
        {
            Difference.Less => $"{figures} The intervals do not overlap, so the difference can be told.",
            Difference.More => $"{figures} The intervals do not overlap: it became worse.",
            Difference.NotYet => $"{figures} The intervals overlap, so the difference can't be told yet.",
            _ => $"{figures} Where nothing could have gone wrong, nothing can be said.",
        };
    }

    public static string Told(Difference difference) => difference switch
    {
        Difference.Less => "less",
        Difference.More => "more",
        Difference.NotYet => "not yet",
        _ => "unknown",
    };

    /// <summary>What was read.</summary>
    public static string History(CompoundReport report) => report.Commits == 0
        ? "No commit"
        : $"{Words.Count(report.Commits, "commit")} without merges up to {report.Head[..Math.Min(ShortId, report.Head.Length)]}"
            + (report.Day is { } day ? $" of {Day(day)}" : "")
            + (report.Commits < report.Asked ? ", which is all there is" : "")
            + (report.IsShallow ? ". The clone is shallow, so there may be more" : "")
            + (report.Unread > 0 ? $". {Words.Count(report.Unread, "content")} could not be looked at" : "");

    public static string Delay(Delay delay) =>
        delay.Median is { } days ? $"{Words.Count(days, "day")} ({Words.Number(delay.Known)} of {Words.Count(delay.Lessons, "lesson")})" : $"unknown (0 of {Words.Count(delay.Lessons, "lesson")})";

    public static string Stage(RuleEffect rule) => rule.Declared == rule.Effective ? rule.Effective : $"{rule.Effective} instead of {rule.Declared}";

    public static string Since(RuleEffect rule) =>
        rule.IsFlood ? "it matches so often that nothing is counted"
        : rule.Origin == RuleOrigin.Older ? "older than what was read"
        : $"since {rule.Since[..Math.Min(ShortId, rule.Since.Length)]}";

    public static string Exposure(RuleEffect rule) => rule.Words.Count == 0 ? "any change to its files" : $"lines with {string.Join(" or ", rule.Words)}";

    public static string WhyOpen(OpenLesson lesson) =>
        lesson.LostRule.Length > 0 ? $"its rule {lesson.LostRule} is gone"
        : lesson.Review is { } review ? $"no check can express it; looked at again on {Day(review)}"
        : "no check can express it";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
