namespace Factory.Patterns.Scanning.Anchors;

/// <summary>The tokens that tell where types and members begin and end. They are the first in every vocabulary, in this order.</summary>
internal enum Mark : ushort
{
    None,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Semicolon,
    Assign,
    Arrow,
    Less,
    Greater,
    Class,
    Struct,
    Interface,
    Record,
    Extension,
    Enum,
    Where,
    Namespace,
    Using,
    Const,
    ReadOnly,
    True,
    False,
}
