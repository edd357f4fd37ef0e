namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>A comment of a review on lines of a file. Anyone may have written any part of it.</summary>
/// <param name="Name">What messages call it: <c>review comment 12</c>.</param>
/// <param name="Path">The file, relative to the root; empty where the comment is on none.</param>
/// <param name="Body">What it says.</param>
internal sealed record ReviewComment(string Name, string Path, string Body)
{
    /// <summary>How every name begins.</summary>
    public const string NameStart = "review comment ";

    /// <summary>Where the file may be found as it was commented, the best first.</summary>
    public IReadOnlyList<ReviewPlace> Places { get; init; } = [];

    /// <summary>When it was written; null where nothing says it.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Whether it answers another one.</summary>
    public bool IsReply { get; init; }
}

/// <summary>Lines that were commented, both from 1 and both included.</summary>
/// <param name="Commit">The commit that has them; empty for the newest one at the time of the comment.</param>
/// <param name="First">The first line.</param>
/// <param name="Last">The last line.</param>
internal sealed record ReviewPlace(string Commit, int First, int Last);
