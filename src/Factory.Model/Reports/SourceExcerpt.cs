namespace Factory.Model.Reports;

/// <summary>The lines around a finding, as they stand in the file, so that a page can show them without the repository.</summary>
/// <param name="FirstLine">The number of the first line, from 1.</param>
/// <param name="Lines">The lines, without line ends.</param>
public sealed record SourceExcerpt(int FirstLine, IReadOnlyList<string> Lines);
