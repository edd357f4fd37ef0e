namespace Factory.Patterns.Generalising;

/// <summary>A stretch of a file before its fix that a candidate matches.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="Text">What matched.</param>
public sealed record CandidatePlace(string Path, int Line, int EndLine, string Text);
