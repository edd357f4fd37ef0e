using System.Globalization;

namespace Factory.Gates.Learning.Mining;

/// <summary>Proposals as a table of plain text; the same proposals give the same lines.</summary>
public static class MiningTable
{
    private const int Shown = 30;
    private const int IdLength = 12;
    private const int SubjectWidth = 60;

    /// <summary>The lines: the best proposals, how many there are of each kind, and what was looked at.</summary>
    public static IReadOnlyList<string> Lines(MiningReport report) =>
    [
        .. report.Proposals.Take(Shown).SelectMany((proposal, number) => Lines(proposal, number + 1)),
        .. Summary(report),
    ];

    /// <summary>What was looked at, in sentences.</summary>
    public static IReadOnlyList<string> Summary(MiningReport report)
    {
        var kinds = report.Proposals.CountBy(proposal => proposal.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} {Word(kind.Key)}");
        return
        [
            report.Proposals.Count == 0 ? "There is nothing to propose." : $"{Count(report.Proposals.Count, "proposal")}: {string.Join(", ", kinds)}.",
            $"{Count(report.Commits, "commit")} read; {report.Fixes.LookedAt} of {Count(report.Fixes.All, "fix", "fixes")} looked at for lines at most {Count(report.Days, "day")} old.",
            .. report.IsShallow ? ["This clone is shallow, so that older commits are missing (git fetch --unshallow)."] : Array.Empty<string>(),
        ];
    }

    /// <summary>A kind in words.</summary>
    public static string Word(MineKind kind) => kind switch
    {
        MineKind.Revert => "revert",
        MineKind.FixAfterFix => "quick fix",
        MineKind.Hotfix => "hotfix",
        MineKind.Reopened => "reopened",
        _ => "break glass",
    };

    /// <summary>An id as it is shown.</summary>
    internal static string Short(string id) => id[..Math.Min(IdLength, id.Length)];

    private static IEnumerable<string> Lines(MiningProposal proposal, int number)
    {
        var last = proposal.Commits[^1];
        yield return string.Create(
            CultureInfo.InvariantCulture, $"{number,3}  {proposal.Score,3}  {Word(proposal.Kind),-11}  {last.Date:yyyy-MM-dd}  {Cut(last.Subject)}");
        foreach (var earlier in proposal.Commits.SkipLast(1))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{"",10}of {Short(earlier.Id)}  {earlier.Date:yyyy-MM-dd}  {Cut(earlier.Subject)}");
        }

        yield return $"{"",10}{proposal.Next}";
    }

    private static string Cut(string text) =>
        text.Length <= SubjectWidth ? text : $"{text[..(char.IsHighSurrogate(text[SubjectWidth - 2]) ? SubjectWidth - 2 : SubjectWidth - 1)]}…";

    private static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? $"{one}s")}";
}
