namespace Factory.Patterns.Scanning.Texts;

/// <summary>A stretch of bytes that nobody is to read: spaces take its place, and its line ends stay or do not.</summary>
internal readonly record struct Blank(int Start, int End, bool KeepsLines);
