using System.Globalization;
using Factory.Git.Commands;

namespace Factory.Git.History;

/// <summary>Reads which lines commits took away, and who had written them.</summary>
internal sealed class LineReader(GitCommand git)
{
    private const int CommitsAtOnce = 50;

    private static readonly string[] Difference =
    [
        "diff-tree", "--stdin", "-r", "--root", "-M50%", "-l1000", "--patch", "-U0", "--full-index", "--no-ext-diff", "--no-textconv", "--no-color",
        "--diff-algorithm=histogram", "-O/dev/null",
    ];

    /// <summary>What each commit took away from which contents, by commit. One whose contents are missing is left out.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<TakenLines>>> TakenAsync(IReadOnlyCollection<string> commits, CancellationToken cancellation)
    {
        var taken = new Dictionary<string, IReadOnlyList<TakenLines>>(StringComparer.Ordinal);
        foreach (var some in commits.Chunk(CommitsAtOnce))
        {
            foreach (var (commit, lines) in await DifferencesAsync(some, cancellation))
            {
                taken[commit] = lines;
            }
        }

        return taken;
    }

    /// <summary>The origins of lines of a file as it is in a commit, in their order; none where git cannot tell.</summary>
    public async Task<IReadOnlyList<LineOrigin>> OriginsAsync(FileLines lines, CancellationToken cancellation)
    {
        var ranges = lines.Ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"-L{range.First},{range.Last}"));
        var since = lines.Since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var outcome = await git.TryAsync(
            new(["blame", "--porcelain", "--no-textconv", "--ignore-revs-file=", "--encoding=UTF-8", $"--since={since}", .. ranges, lines.Commit, "--", lines.Path])
            {
                Raw = true,
                Environment = PartialClone.NoFetch,
            },
            cancellation);
        return outcome.ExitCode == 0 ? BlameLines.Parse(outcome.Output) : [];
    }

    private async Task<IEnumerable<(string Commit, IReadOnlyList<TakenLines> Lines)>> DifferencesAsync(string[] commits, CancellationToken cancellation)
    {
        var call = new GitCall(Difference) { Raw = true, Input = string.Concat(commits.Select(commit => $"{commit}\n")), Environment = PartialClone.NoFetch };
        var outcome = await git.TryAsync(call, cancellation);
        if (outcome.ExitCode == 0)
        {
            return PatchSections.Parse(outcome.Output);
        }

        var half = commits.Length / 2;
        return half == 0 ? [] : [.. await DifferencesAsync(commits[..half], cancellation), .. await DifferencesAsync(commits[half..], cancellation)];
    }
}
