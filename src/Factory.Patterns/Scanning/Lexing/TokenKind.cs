namespace Factory.Patterns.Scanning.Lexing;

/// <summary>What a token is, as far as it can be told without a parser.</summary>
internal enum TokenKind : byte
{
    /// <summary>A keyword or an identifier.</summary>
    Word,

    /// <summary>An identifier written with <c>@</c>, which is no part of the token.</summary>
    Escaped,

    /// <summary>An operator or a bracket.</summary>
    Sign,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string, a character, or one stretch of text of an interpolated string with its quotes and braces.</summary>
    Text,

    /// <summary>A line with <c>#if</c>.</summary>
    If,

    /// <summary>A line with <c>#elif</c> or <c>#else</c>.</summary>
    Else,

    /// <summary>A line with <c>#endif</c>.</summary>
    EndIf,
}
