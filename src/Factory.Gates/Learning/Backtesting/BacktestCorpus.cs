using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Globs;
using Factory.Git;
using Factory.Git.Files;
using Factory.Git.History;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Backtesting;

/// <summary>The commits that rules are held against. Their contents stay in git until they are asked for.</summary>
/// <param name="Repository">Where they are.</param>
/// <param name="Commits">Newest first, without merges.</param>
/// <param name="Tip">The files at the newest end.</param>
public sealed record BacktestCorpus(Repository Repository, IReadOnlyList<HistoryCommit> Commits, IReadOnlyList<FileId> Tip)
{
    /// <summary>Whether the clone is shallow, so that there may be more history than it knows.</summary>
    public bool IsShallow { get; init; }

    /// <summary>The globs of what the policy keeps from all rules: <c>rules: exclude</c>.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Reads the newest commits up to a tip. What is excluded, the policy of the working tree says.</summary>
    /// <exception cref="InvalidInputException">There is no such commit, or the policy has a mistake.</exception>
    public static async Task<BacktestCorpus> ReadAsync(Repository repository, string tip, int most, CancellationToken cancellation)
    {
        var commits = await repository.HistoryAsync(tip, most, cancellation);
        var policy = await repository.WorkingTree.ReadAsync(PolicyFile.RelativePath, cancellation);
        return new(repository, commits, await repository.FilesAsync(tip, cancellation))
        {
            IsShallow = await repository.IsShallowAsync(cancellation),
            Excluded = policy is null ? [] : PolicyFile.Parse(policy).RulesExclude,
        };
    }

    /// <summary>What no rule judges.</summary>
    internal GlobSet ExcludedGlobs => GlobSet.Of(Excluded);
}
