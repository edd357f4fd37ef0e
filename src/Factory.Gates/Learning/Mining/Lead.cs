using Factory.Git.History;

namespace Factory.Gates.Learning.Mining;

/// <summary>A proposal before it is weighed against the others.</summary>
/// <param name="Kind">What says that there was a mistake.</param>
/// <param name="Commits">The commits that show it, oldest first; the last one is the fix, where there is one.</param>
/// <param name="Files">The files that it is about.</param>
internal sealed record Lead(MineKind Kind, IReadOnlyList<HistoryCommit> Commits, IReadOnlyList<string> Files)
{
    /// <summary>The points that its kind gives beyond those of all.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];

    /// <summary>The command that learns from it.</summary>
    public string Next { get; init; } = $"./build.sh Learn --fix {Commits[^1].Id}";

    /// <summary>The files that a commit wrote or deleted, each once.</summary>
    public static IReadOnlyList<string> FilesOf(HistoryCommit commit) => [.. commit.Files.Select(file => file.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>One reason with its weight.</summary>
    internal sealed record Point(int Weight, string Reason);
}
