namespace Factory.Patterns.Scanning.Lexing;

/// <summary>What a file has that changes how its tokens may be used.</summary>
[Flags]
internal enum SourceTraits : byte
{
    None = 0,

    /// <summary>It has <c>#if</c> or one of its kin.</summary>
    Conditional = 1,

    /// <summary>Its tokens are no proof: names written with escapes, invisible characters, or literals beyond what the lexer follows.</summary>
    Odd = 2,

    /// <summary>It has characters beyond ASCII, so bytes and characters count differently.</summary>
    Wide = 4,

    /// <summary>Its interpolated strings nest deeper than the lexer follows, and than a parser survives.</summary>
    Deep = 8,
}
