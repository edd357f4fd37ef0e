using Factory.Model.Reports;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>Finds the references between projects that are new or gone.</summary>
internal static class ReferenceDifference
{
    public static IReadOnlyList<ScopeChange> Between(IReadOnlyList<ProjectFile> before, IReadOnlyList<ProjectFile> now)
    {
        var (old, current) = (Edges(before), Edges(now));
        return
        [
            .. current.Where(edge => !old.ContainsKey(edge.Key)).Select(edge => new ScopeChange(edge.Key, ScopeChange.New, edge.Value))
                .Concat(old.Where(edge => !current.ContainsKey(edge.Key)).Select(edge => new ScopeChange(edge.Key, ScopeChange.Gone, new(edge.Value.Path))))
                .OrderBy(change => change.Name, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, SourceLocation> Edges(IReadOnlyList<ProjectFile> files) => files
        .SelectMany(file => file.References, (file, reference) => (Edge: $"{file.Name} -> {reference.Name}", Place: new SourceLocation(file.Path, reference.Line)))
        .DistinctBy(pair => pair.Edge, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Edge, pair => pair.Place, StringComparer.Ordinal);
}
