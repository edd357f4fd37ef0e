namespace Factory.Patterns.Scanning.Lexing;

/// <summary>One token of a file, as a place in its bytes.</summary>
internal struct Token
{
    public int Start;
    public int Length;
    public uint Hash;

    /// <summary>The number of its text in a vocabulary, 0 as long as nobody has looked or for a text nobody asks for.</summary>
    public ushort Id;

    public TokenKind Kind;

    public readonly int End => Start + Length;

    /// <summary>Where it starts in the file, with the <c>@</c> that is no part of it.</summary>
    public readonly int Begin => Kind == TokenKind.Escaped ? Start - 1 : Start;
}
