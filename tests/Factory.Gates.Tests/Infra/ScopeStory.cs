using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Envelope;
using Factory.Git.Changes;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Infra;

/// <summary>A change told as files before and after, with the plans that belong to it.</summary>
internal sealed class ScopeStory
{
    private readonly Dictionary<string, string> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> renames = new(StringComparer.Ordinal);

    public FactoryPolicy Policy { get; init; } = FactoryPolicy.Default;

    public IReadOnlyList<Plan> Plans { get; init; } = [];

    public IReadOnlyList<int> Trailers { get; init; } = [];

    public ScopeStory Unchanged(string path, string text) => Before(path, text).Now(path, text);

    public ScopeStory Before(string path, string text)
    {
        before[path] = text;
        return this;
    }

    public ScopeStory Now(string path, string text)
    {
        now[path] = text;
        return this;
    }

    public ScopeStory Renamed(string old, string path)
    {
        renames[path] = old;
        return this;
    }

    public Task<ScopeFacts> FactsAsync() => ScopeFactsReader.ReadAsync(Request(), TestContext.Current.CancellationToken);

    public ScopeRequest Request()
    {
        var start = new ChangeBase(new('a', 40), "merge base with main", new('a', 40), OwnPolicy: false);
        var own = new OwnEnvelope(Policy, Plans, RailSet.Empty, []);
        return new(
            Tree(now), Tree(before), new(start, new('b', 40), [.. Changes()], Trailers), new(Policy, "a test", own))
        {
            Plans = Plans,
        };
    }

    private static MemoryTree Tree(Dictionary<string, string> files) => new([.. files.Select(file => (file.Key, file.Value))]);

    private IEnumerable<FileChange> Changes() =>
        from path in before.Keys.Except(renames.Values).Union(now.Keys).Order(StringComparer.Ordinal)
        let old = renames.GetValueOrDefault(path, path)
        let was = before.GetValueOrDefault(old)
        let becomes = now.GetValueOrDefault(path)
        where was != becomes || old != path
        let kind = old != path ? ChangeKind.Renamed
            : was is null ? ChangeKind.Added
            : becomes is null ? ChangeKind.Deleted
            : ChangeKind.Modified
        select new FileChange(path, kind, was is null ? null : old, []);
}
