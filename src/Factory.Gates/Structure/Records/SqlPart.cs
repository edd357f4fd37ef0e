namespace Factory.Gates.Structure.Records;

/// <summary>A part of SQL.</summary>
/// <param name="Text">What it says, without quotes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsFirst">Whether it is the first of its line.</param>
internal readonly record struct SqlPart(string Text, SqlPartKind Kind, bool IsFirst)
{
    /// <summary>Whether it can be a name, or a part of one.</summary>
    public bool IsName => Kind != SqlPartKind.Sign;

    /// <summary>Whether it is a keyword; a name in quotes is none.</summary>
    public bool Is(string word) => Kind != SqlPartKind.Quoted && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a part of SQL is.</summary>
internal enum SqlPartKind
{
    /// <summary>A keyword, name or number.</summary>
    Word,

    /// <summary>A name in quotes or brackets.</summary>
    Quoted,

    /// <summary>Anything else.</summary>
    Sign,
}
