using System.Text;
using Factory.Gates.Learning.Sources.Fixes;
using Factory.Git;
using Factory.Git.History;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources;

/// <summary>Lessons from commits that mended a mistake: what they took out of the code is what a rule should find.</summary>
/// <param name="commits">The commits, parted by commas.</param>
/// <param name="names">What the user says about the lesson.</param>
public sealed class FixSource(string commits, LessonNames names) : ILessonSource
{
    private const int ShownDigits = 12;

    /// <summary>The candidates that the fix suggests, the best first.</summary>
    /// <exception cref="InvalidInputException">A commit is unknown or a merge, or no rule follows from what they changed.</exception>
    public async Task<IReadOnlyList<LessonCandidate>> CandidatesAsync(Repository repository, CancellationToken cancellation)
    {
        names.Require();
        var fix = await FixCommits.ReadAsync(repository, commits, "--fix", cancellation);
        return await new MendedLessons(repository, names, await TakenNames.ReadAsync(repository, cancellation)).OfAsync(await MendedAsync(repository, fix, cancellation), cancellation);
    }

    /// <summary>What commits mended, as their messages tell it.</summary>
    internal static async Task<Mended> MendedAsync(Repository repository, IReadOnlyList<HistoryCommit> fix, CancellationToken cancellation)
    {
        var source = $"commit {string.Join(", commit ", fix.Select(commit => commit.Id[..ShownDigits]))}";
        return new(
            source,
            $"commit {string.Join(", commit ", fix.Select(commit => commit.Id))}",
            DateOnly.FromDateTime(fix[0].AuthorTime.UtcDateTime),
            await FixFiles.ReadAsync(repository, fix, source, cancellation))
        {
            Title = fix[0].Subject,
            Speaker = fix.Count == 1 ? "The message of the commit" : "The messages of the commits",
            Said = Said(fix),
            IsRevert = fix.Any(IsRevert),
            Commits = [.. fix.Select(commit => commit.Id)],
        };
    }

    /// <summary>Whether a commit says, as git writes it, that it takes back another one.</summary>
    private static bool IsRevert(HistoryCommit commit) =>
        commit.Subject.StartsWith("revert", StringComparison.OrdinalIgnoreCase) || commit.Body.Contains("This reverts commit ", StringComparison.OrdinalIgnoreCase);

    private static string Said(IReadOnlyList<HistoryCommit> fix)
    {
        var said = new StringBuilder();
        foreach (var commit in fix)
        {
            said.Append(commit.Subject).Append('\n').Append(commit.Body.Length == 0 ? "" : $"\n{commit.Body}\n").Append('\n');
        }

        return said.ToString();
    }
}
