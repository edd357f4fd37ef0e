namespace Factory.Patterns.Scanning.Texts;

/// <summary>A stretch of bytes that nobody is to read.</summary>
internal readonly record struct Blank(int Start, int End, BlankKind Kind);

/// <summary>What takes the place of a stretch.</summary>
internal enum BlankKind : byte
{
    /// <summary>Spaces.</summary>
    Spaces,

    /// <summary>Spaces between the line ends, which stay.</summary>
    Lines,

    /// <summary>Spaces and, last, <c>;</c>: one empty statement, so that what stood before and behind it are no neighbours.</summary>
    Statement,
}
