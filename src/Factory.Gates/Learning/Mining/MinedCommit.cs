using Factory.Gates.Learning.Sources;
using Factory.Git.History;
using Factory.Platform.Text;

namespace Factory.Gates.Learning.Mining;

/// <summary>A commit that a proposal rests on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Date">The day, in UTC, on which it was committed.</param>
/// <param name="Subject">What it says of itself, as one line that can be shown.</param>
public sealed record MinedCommit(string Id, DateOnly Date, string Subject)
{
    /// <summary>How much is shown of what strangers wrote into a history.</summary>
    internal const int LongestText = 100;

    internal static MinedCommit Of(HistoryCommit commit) =>
        new(commit.Id, DateOnly.FromDateTime(commit.CommitTime.UtcDateTime), LogText.Inert(QuotedText.Code(commit.Subject, LongestText)));
}
