using System.Globalization;
using Factory.Git.History;

namespace Factory.Gates.Learning.Mining;

/// <summary>Weighs how likely a fix of fresh lines mends a mistake that was made in earnest.</summary>
internal static class QuickFixPoints
{
    private static readonly TimeSpan InOneGo = TimeSpan.FromHours(24);

    /// <summary>The reasons for and against.</summary>
    /// <param name="written">The commit that wrote the lines.</param>
    /// <param name="fix">The commit that wrote them anew.</param>
    /// <param name="share">Which share of the lines that the fix took away were written by that commit.</param>
    public static IEnumerable<Lead.Point> Of(HistoryCommit written, HistoryCommit fix, double share)
    {
        var days = Math.Max(0, (fix.CommitTime - written.CommitTime).TotalDays).ToString("0", CultureInfo.InvariantCulture);
        yield return new(2, $"it wrote lines anew that were {days} days old");
        if (FixSubject.Says(written.Subject) && !FixSubject.IsChore(written.Subject))
        {
            yield return new(2, "those lines were a fix themselves");
        }

        if (share >= 0.8)
        {
            yield return new(1, "it mends nothing else");
        }

        if (FixSubject.IsChore(fix.Subject))
        {
            yield return new(-3, "its subject is rather about words, tests or the build");
        }

        if (written.Author == fix.Author && fix.CommitTime - written.CommitTime < InOneGo)
        {
            yield return new(-3, "the same author went on the same day, as in work that is not finished");
        }
    }
}
