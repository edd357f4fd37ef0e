using System.Globalization;
using Factory.Git.Commands;
using Factory.Model.Faults;

namespace Factory.Git.History;

/// <summary>Reads commits with the files that each changed, all in one call of git.</summary>
internal sealed class HistoryReader(GitCommand git, Revisions revisions, ShallowEdges edges)
{
    private static readonly string[] Options =
    [
        "--no-merges", "--date-order", "--root", "--raw", "--no-abbrev", "-z", "--no-ext-diff", "--no-textconv", "--no-color", "--no-notes",
        "--no-relative", "--encoding=UTF-8", "-l1000", "-O/dev/null", $"--format={HistoryLog.Format}",
    ];

    /// <summary>The newest commits up to a tip, newest first, none before what came after it.</summary>
    public async Task<IReadOnlyList<HistoryCommit>> ReadAsync(string tip, int most, CancellationToken cancellation) =>
        HistoryLog.Parse(await LogAsync([Most(most), await CommitAsync(tip, cancellation), "--"], cancellation), edges.Read());

    /// <summary>The newest of the commits that a tip has and another commit has not.</summary>
    public async Task<IReadOnlyList<HistoryCommit>> ReadAsync((string Tip, string Without) range, int most, CancellationToken cancellation)
    {
        var (tip, without) = (await CommitAsync(range.Tip, cancellation), await CommitAsync(range.Without, cancellation));
        return HistoryLog.Parse(await LogAsync([Most(most), tip, $"^{without}", "--"], cancellation), edges.Read());
    }

    /// <summary>The newest merges up to a tip, newest first. Of one that joins more than two, the second parent is told.</summary>
    public async Task<IReadOnlyList<HistoryMerge>> MergesAsync(string tip, int most, CancellationToken cancellation)
    {
        var commit = await CommitAsync(tip, cancellation);
        var log = await git.OutputAsync(
            new("log", "--merges", "--date-order", "-z", "--no-color", "--no-notes", "--encoding=UTF-8", "--format=tformat:%H %P %s", "--no-patch", Most(most), commit, "--")
            {
                Raw = true,
            },
            cancellation);
        return
        [
            .. from entry in log.Split('\0', StringSplitOptions.RemoveEmptyEntries)
               let parts = entry.Split(' ', 4)
               select new HistoryMerge(parts[0], parts[1], parts[2], HistoryLog.Line(parts[^1])),
        ];
    }

    private static string Most(int most) => $"--max-count={most.ToString(CultureInfo.InvariantCulture)}";

    private async Task<string> CommitAsync(string name, CancellationToken cancellation) => await revisions.CommitAsync(name, cancellation)
        ?? throw new InvalidInputException("git", $"'{name}' names no commit of this repository", "Fetch it, or give another one");

    /// <summary>
    /// Whether a changed file was renamed, its content says. Where contents are missing, as in a partial clone, git would fetch them
    /// or give up; then only files of the very same content count as renamed.
    /// </summary>
    private async Task<string> LogAsync(string[] range, CancellationToken cancellation)
    {
        if (!await new PartialClone(git).IsPartialAsync(cancellation))
        {
            var outcome = await git.TryAsync(new(["log", "-M50%", .. Options, .. range]) { Raw = true }, cancellation);
            if (outcome.ExitCode == 0)
            {
                return outcome.Output;
            }
        }

        return await git.OutputAsync(new(["log", "-M100%", .. Options, .. range]) { Raw = true, Environment = PartialClone.NoFetch }, cancellation);
    }
}
