using Factory.Gates.Learning.Sources.Fixes;
using Factory.Git;
using Factory.Git.History;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>Reads where a rule should have matched: what a commit took out, or what it wrote.</summary>
internal static class MissedCode
{
    private const int MostStretches = 200;
    private const int LongestFile = 500_000;

    /// <summary>The stretches that the commit took out, and those that it wrote, each by itself.</summary>
    public static async Task<(IReadOnlyList<MissedStretch> TakenOut, IReadOnlyList<MissedStretch> Written)> ReadAsync(
        Repository repository, HistoryCommit commit, Rule rule, CancellationToken cancellation) =>
        (await OfAsync(repository, (commit.Id, commit.Parent), rule, cancellation), await OfAsync(repository, (commit.Parent, commit.Id), rule, cancellation));

    private static async Task<IReadOnlyList<MissedStretch>> OfAsync(Repository repository, (string From, string To) side, Rule rule, CancellationToken cancellation)
    {
        var missed = new List<MissedStretch>();
        var tree = repository.Tree(side.To);
        foreach (var file in await repository.FilesBetweenAsync(side.From, side.To, cancellation))
        {
            if (file.AddedLines.Count > 0 && FixFiles.IsCode(file.Path) && rule.Covers(file.Path) && await tree.ReadIfReadableAsync(file.Path, cancellation) is { Length: <= LongestFile } text)
            {
                missed.AddRange(MissedStretch.Of(file, text));
            }
        }

        return [.. missed.Take(MostStretches)];
    }
}
