namespace Factory.Patterns.Generalising;

/// <summary>A C# file that a fix changed.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Before">Its text with the mistake.</param>
/// <param name="After">Its text with the mistake mended.</param>
public sealed record FixedFile(string Path, string Before, string After);
