namespace Factory.Patterns.Scanning.Lexing;

/// <summary>What can begin with a byte. The order matters: a word goes on with <see cref="Word"/> and <see cref="Digit"/>.</summary>
internal enum ByteClass : byte
{
    Word,
    Digit,
    Space,

    /// <summary>Always a token of its own.</summary>
    Sign,

    /// <summary>Perhaps the start of a longer operator.</summary>
    Operator,
    Dot,
    Slash,
    Quote,
    Apostrophe,

    /// <summary><c>@</c> and <c>$</c>.</summary>
    Prefix,
    Hash,

    /// <summary>A backslash or a byte beyond ASCII.</summary>
    Wide,
    Bad,
}
