using Factory.Gates.Judging;
using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview;

/// <summary>FAC0412: a file that is complex and changes all the time does not become more complex still.</summary>
public static class HotspotsDoNotGrow
{
    private const int Days = 365;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0412",
        "Hotspots do not grow",
        Severity.Warning,
        "Most of the work, and most mistakes, fall on few files: those that are complex and change often. Each change that adds to one makes the next dearer.");

    /// <summary>Asks the history about the files that became more complex.</summary>
    internal static async Task<CheckOutcome> AskAsync(GateContext context, IReadOnlyList<MeasuredFile> files, CancellationToken cancellation)
    {
        if (context.Policy.Limits.Hotspot == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the policy sets hotspot to 0");
        }

        if (!files.Any(IsGrown))
        {
            return CheckOutcome.NotApplicable(Info, "no C# file that was there at the base became more complex");
        }

        if (await context.Repository.IsShallowAsync(cancellation))
        {
            return CheckOutcome.NotEvaluated(Info, "this clone is too shallow to tell how often files changed; fetch the history (on GitHub: fetch-depth: 0)") with { Required = false };
        }

        return Ask(files, await context.Repository.ChurnAsync(context.Change.Base.Commit, Days, cancellation), context.Policy.Limits.Hotspot);
    }

    /// <summary>A finding for each file that is past the limit and grew.</summary>
    /// <param name="files">The C# files of the change.</param>
    /// <param name="churn">How many commits of the last year touched each path.</param>
    /// <param name="limit">What the product of both may reach.</param>
    public static CheckOutcome Ask(IReadOnlyList<MeasuredFile> files, IReadOnlyDictionary<string, int> churn, int limit)
    {
        var grown = files.Where(IsGrown).ToList();
        return CheckOutcome.Looked(
            Info,
            grown.Count,
            from file in grown
            let before = file.Base!
            let commits = churn.GetValueOrDefault(before.Path)
            let heat = (long)commits * file.Current.Complexity
            where heat > limit
            select new Finding(
                Info.Id,
                Info.Severity,
                "the file",
                $"'{file.Current.Path}' is a hotspot and grows: {commits} commits of the year before touched it, and its complexity goes from {before.Complexity} to {file.Current.Complexity}; the product is {heat}, and the limit is {limit}",
                "Take the part that keeps changing out into a file of its own before adding to it",
                new(file.Current.Path)));
    }

    private static bool IsGrown(MeasuredFile file) => file.Base is { } before && file.Current.Complexity > before.Complexity;
}
