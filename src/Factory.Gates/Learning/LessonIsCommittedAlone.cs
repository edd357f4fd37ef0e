using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0705: the commit will hold the rule, its examples and the lesson, and nobody's unfinished work.</summary>
public static class LessonIsCommittedAlone
{
    private const int MostListed = 20;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0705",
        "The lesson is committed alone",
        Severity.Error,
        "The rule must be traceable to its reason in one look, and must not carry anybody's unfinished work.");

    /// <summary>A finding for a detached HEAD, and one for each file that is not committed.</summary>
    public static CheckOutcome Ask(Admission admission) => admission.OnBranch
        ? CheckOutcome.NotApplicable(Info, "the commit goes to a branch of its own, in which working tree and index have no part")
        : CheckOutcome.Looked(Info, 1 + admission.Unfinished.Count, [.. Detached(admission.Branch), .. Unfinished(admission.Unfinished)]);

    private static IEnumerable<Finding> Detached(string? branch) => branch is not null ? [] :
    [
        new(Info.Id, Info.Severity, "HEAD", "No branch is checked out, so the lesson would belong to none", "Check out a branch and run Learn again", SourceLocation.None),
    ];

    private static IEnumerable<Finding> Unfinished(IReadOnlyList<string> paths)
    {
        var more = paths.Count - MostListed;
        var rest = more > 0 ? $", as do {more} more" : "";
        return paths.Take(MostListed).Select((path, index) => new Finding(
            Info.Id,
            Info.Severity,
            path,
            $"'{path}' has changes that are not committed{(index == MostListed - 1 ? rest : "")}",
            "Commit or stash it and run Learn again; nothing was written",
            new(path)));
    }
}
