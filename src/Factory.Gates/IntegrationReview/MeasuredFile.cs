using Factory.CodeModel.Metrics;

namespace Factory.Gates.IntegrationReview;

/// <summary>A C# file of the change with its figures.</summary>
/// <param name="Current">As it stands.</param>
/// <param name="Base">As it was at the base, under its old path where it was renamed; null for a new file.</param>
public sealed record MeasuredFile(FileMetrics Current, FileMetrics? Base);
