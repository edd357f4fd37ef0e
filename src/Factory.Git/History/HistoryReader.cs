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
    public async Task<IReadOnlyList<HistoryCommit>> ReadAsync(string tip, int most, CancellationToken cancellation)
    {
        var commit = await revisions.CommitAsync(tip, cancellation)
            ?? throw new InvalidInputException("git", $"'{tip}' names no commit of this repository", "Fetch it, or give another one");
        string[] range = ["--max-count", most.ToString(CultureInfo.InvariantCulture), commit, "--"];
        return HistoryLog.Parse(await LogAsync(range, cancellation), edges.Read());
    }

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
