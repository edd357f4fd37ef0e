using Factory.Gates.Structure;
using Factory.Git.History;
using Factory.Model.Policy;

namespace Factory.Gates.Handover.Knowledge;

/// <summary>Who knows what, from the history of a year before HEAD.</summary>
/// <param name="Modules">The modules that changed in it, by name.</param>
/// <param name="Authors">Everybody who wrote in it, in ordinal order.</param>
public sealed record KnowledgeFacts(IReadOnlyList<ModuleKnowledge> Modules, IReadOnlyList<string> Authors)
{
    /// <summary>How many days before the commit of HEAD count.</summary>
    public const int Days = 365;

    /// <summary>What that a reader must know to trust it; empty where there is nothing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Counts each commit once for each module that it touches.</summary>
    /// <param name="commits">The history, newest first.</param>
    /// <param name="policy">Which files belong to which module.</param>
    public static KnowledgeFacts Of(IReadOnlyList<HistoryCommit> commits, FactoryPolicy policy)
    {
        var since = commits.Count == 0 ? DateTimeOffset.MinValue : commits[0].CommitTime.AddDays(-Days);
        var recent = commits.Where(commit => commit.CommitTime >= since && !commit.IsEdge).ToList();
        var map = new ModuleMap(policy);
        var touched = recent.SelectMany(commit => commit.Files.Select(file => map.Of(file.Path)).Where(module => module.Length > 0).Distinct(StringComparer.Ordinal), (commit, module) => (module, commit.Author));
        return new(
            [
                .. touched.GroupBy(touch => touch.module, touch => touch.Author, StringComparer.Ordinal)
                    .OrderBy(module => module.Key, StringComparer.Ordinal)
                    .Select(module => new ModuleKnowledge(module.Key, Counted(module))),
            ],
            [.. recent.Select(commit => commit.Author).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<(string, int)> Counted(IEnumerable<string> authors) =>
    [
        .. authors.CountBy(author => author, StringComparer.Ordinal).OrderByDescending(author => author.Value).ThenBy(author => author.Key, StringComparer.Ordinal).Select(author => (author.Key, author.Value)),
    ];
}
