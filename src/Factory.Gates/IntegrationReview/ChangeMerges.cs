using Factory.Git.Merges;
using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview;

/// <summary>FAC0501: the change merges with the base as it is now.</summary>
public static class ChangeMerges
{
    private const int Shown = 3;

    /// <summary>The check.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0501",
        "The change merges with the base without conflict",
        Severity.Error,
        "What was reviewed must be what arrives. A conflict is solved by hand after the review, where nobody looks.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>Asks of the merge of HEAD with the tip of the base branch.</summary>
    /// <param name="merge">The merge, which touched no file of the user; null where there is no commit to merge.</param>
    /// <param name="uncommitted">The files of the working tree that differ from HEAD, and so are no part of the merge.</param>
    public static CheckOutcome Ask(MergeOutcome? merge, IReadOnlyList<string> uncommitted) => merge is null
        ? CheckOutcome.NotApplicable(Info, "nothing is committed yet, so there is nothing to merge")
        : CheckOutcome.Looked(
            Info,
            1,
            [
                .. from conflict in merge.Conflicts
                   select new Finding(
                       Info.Id,
                       Info.Severity,
                       conflict.Path,
                       conflict.Message,
                       "Merge the base branch into yours (git merge), solve the conflict there, and run the gates again",
                       new(conflict.Path)),
                .. LeftOut(uncommitted),
            ]);

    private static IEnumerable<Finding> LeftOut(IReadOnlyList<string> uncommitted) => uncommitted.Count == 0 ? [] :
    [
        new(
            Info.Id,
            Severity.Warning,
            "uncommitted files",
            $"{(uncommitted.Count == 1 ? "1 file is" : $"{uncommitted.Count} files are")} not committed and no part of the merge that is judged here: {string.Join(", ", uncommitted.Take(Shown))}{(uncommitted.Count > Shown ? " and others" : "")}",
            "Commit what belongs to the change, and run the gate again",
            new(uncommitted[0])),
    ];
}
