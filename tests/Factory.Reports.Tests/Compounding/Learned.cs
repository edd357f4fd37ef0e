using Factory.Model.Learning;

namespace Factory.Reports.Tests.Compounding;

/// <summary>A repository that learned, for the tests of its report.</summary>
internal static class Learned
{
    /// <summary>Nothing learned, in a repository without a commit.</summary>
    public static CompoundReport Nothing { get; } = new("", 0);

    /// <summary>Two classes, one of which can't be compared, and a rule that evidence moved.</summary>
    public static CompoundReport Report { get; } = Named("blocked-async", "no-sync-wait", "The export waited for itself");

    /// <summary>The same with other names.</summary>
    public static CompoundReport Named(string kind, string rule, string title) => new("0123456789abcdef0123456789abcdef01234567", 900)
    {
        Day = new(2026, 11, 23),
        Asked = 1000,
        Lessons = 4,
        Total = new(new(12, 100, 0.07, 0.198), new(1, 80, 0.002, 0.067)),
        Classes =
        [
            new(kind, new(new(12, 100, 0.07, 0.198), new(1, 80, 0.002, 0.067))) { Lessons = 3, Rules = [rule], Delay = new(4, 2, 3) },
            new("naming", Effect.Unknown) { Lessons = 1, Delay = new(null, 0, 1) },
        ],
        Rules =
        [
            new(rule, new(new(12, 100, 0.07, 0.198), new(1, 80, 0.002, 0.067)))
            {
                Class = kind, Declared = "block", Effective = "warn", Since = "fedcba9876543210", Days = 4, Words = ["Wait"],
                Confirmed = new(3, 12, 0.09, 0.53), Dismissed = new(9, 12, 0.47, 0.91), Mended = new(5, 13, 0.18, 0.64),
            },
            new("older", Effect.Unknown) { Declared = "observe", Effective = "observe", Origin = RuleOrigin.Older },
        ],
        Stages = [new("observe", 1, 1), new("warn", 0, 1), new("block", 1, 0)],
        Open = [new(".factory/lessons/a.md", title, kind, 40) { LostRule = rule }, new(".factory/lessons/b.md", "", "naming", 3) { Review = new(2027, 1, 1) }],
        Months = [new("2026-10", 2, 0), new("2026-11", 1, 1)],
    };
}
