using Factory.Model.Policy;

namespace Factory.Gates.Context.Lines;

/// <summary>The systems of record: who writes what.</summary>
internal static class RecordLines
{
    /// <summary>Of a slice: those that its modules own, and those of modules that they may use.</summary>
    public static IReadOnlyList<ContextLine> Of(ContextSource source, ContextSlice slice) =>
        [.. source.Policy.Records.Where(record => slice.IsEverything || slice.Modules.Any(module => Reaches(source.Policy, module, record.Owner))).Select(Line)];

    private static bool Reaches(FactoryPolicy policy, string module, string owner) =>
        module == owner
        || policy.Structure.Edges is not { } edges
        || new[] { $"{module} -> {owner}", $"{module} -> *", $"* -> {owner}", "* -> *" }.Any(edges.Contains);

    private static ContextLine Line(SystemOfRecord record)
    {
        var type = record.Type.Length == 0 ? "" : $" ({record.Type})";
        return new($"{record.Entity}{type}: only {record.Owner} writes it, by {Ways(record.Writes)}", $"records {record.Entity}")
        {
            Trace = EnforcedBy.Checks("FAC0206", "FAC0405"),
        };
    }

    private static string Ways(RecordWrites writes)
    {
        var ways = new[]
        {
            Way("types", writes.Types), Way("members", writes.Members), Way("tables", writes.Tables),
            Way("topics", writes.Topics), Way("endpoints", writes.Endpoints), Way("files", writes.Files),
        };
        return string.Join("; ", ways.Where(way => way.Length > 0));
    }

    private static string Way(string kind, IReadOnlyList<string> names) => names.Count == 0 ? "" : $"{kind} {string.Join(", ", names)}";
}
