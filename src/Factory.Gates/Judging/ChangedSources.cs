using Factory.CodeModel.Metrics;
using Factory.Gates.Envelope.Globs;
using Factory.Git.Changes;

namespace Factory.Gates.Judging;

/// <summary>Measures the C# files of a change, as they are and as they were.</summary>
internal static class ChangedSources
{
    public static async Task<IReadOnlyList<MeasuredFile>> MeasureAsync(GateContext context, CancellationToken cancellation)
    {
        var excluded = GlobSet.Of(context.Policy.Exclude);
        var measured = new List<MeasuredFile>();
        foreach (var file in context.Change.Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && !excluded.Matches(file.Path)))
        {
            measured.Add(new(await AsItIsAsync(context, file, cancellation), await AtBaseAsync(context, file.OldPath, cancellation)) { AddedLines = file.AddedLines });
        }

        return measured;
    }

    /// <summary>A deleted file has no members any more; those it had are known again where they turn up elsewhere.</summary>
    private static async Task<FileMetrics> AsItIsAsync(GateContext context, FileChange file, CancellationToken cancellation) =>
        file.Kind != ChangeKind.Deleted && await context.Repository.WorkingTree.ReadAsync(file.Path, cancellation) is { } text
            ? SourceMetrics.Of(file.Path, text, cancellation)
            : new(file.Path, 0, []);

    private static async Task<FileMetrics?> AtBaseAsync(GateContext context, string? oldPath, CancellationToken cancellation) =>
        oldPath is not null && await context.BaseTree.ReadAsync(oldPath, cancellation) is { } text
            ? SourceMetrics.Of(oldPath, text, cancellation)
            : null;
}
