using Factory.CodeModel.Metrics;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Judging;
using Factory.Git.Changes;

namespace Factory.Gates.IntegrationReview;

/// <summary>Measures the C# files of a change, as they are and as they were.</summary>
internal static class ChangedSources
{
    public static async Task<IReadOnlyList<MeasuredFile>> MeasureAsync(GateContext context, CancellationToken cancellation)
    {
        var excluded = GlobSet.Of(context.Policy.Exclude);
        var measured = new List<MeasuredFile>();
        foreach (var file in context.Change.Files.Where(file => IsSource(file) && !excluded.Matches(file.Path)))
        {
            if (await context.Repository.WorkingTree.ReadAsync(file.Path, cancellation) is { } text)
            {
                measured.Add(new(SourceMetrics.Of(file.Path, text, cancellation), await AtBaseAsync(context, file.OldPath, cancellation)));
            }
        }

        return measured;
    }

    private static bool IsSource(FileChange file) =>
        file.Kind != ChangeKind.Deleted && file.Path.EndsWith(".cs", StringComparison.Ordinal);

    private static async Task<FileMetrics?> AtBaseAsync(GateContext context, string? oldPath, CancellationToken cancellation) =>
        oldPath is not null && await context.BaseTree.ReadAsync(oldPath, cancellation) is { } text
            ? SourceMetrics.Of(oldPath, text, cancellation)
            : null;
}
