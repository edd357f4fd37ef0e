namespace Factory.Patterns.CSharp.Reading;

/// <summary>What a piece of a pattern is.</summary>
internal enum PatternTokenKind
{
    /// <summary>An identifier or keyword.</summary>
    Word,

    /// <summary><c>$X</c>.</summary>
    Metavariable,

    /// <summary><c>$...X</c>.</summary>
    EllipsisMetavariable,

    /// <summary><c>...</c>.</summary>
    Ellipsis,

    /// <summary><c>&lt;...</c>, where it opens a deep expression.</summary>
    DeepStart,

    /// <summary><c>...&gt;</c>, where it closes a deep expression.</summary>
    DeepEnd,

    /// <summary>A literal: a string, a character, a number.</summary>
    Literal,

    /// <summary>A single character of punctuation.</summary>
    Mark,
}

/// <summary>One piece of a pattern.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Start">Where it starts in the pattern.</param>
internal sealed record PatternToken(PatternTokenKind Kind, string Text, int Start)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it may stand where an identifier stands.</summary>
    public bool IsName => Kind is PatternTokenKind.Word or PatternTokenKind.Metavariable or PatternTokenKind.EllipsisMetavariable;

    /// <summary>Whether it is this word or mark.</summary>
    public bool Is(string text) => Kind is PatternTokenKind.Word or PatternTokenKind.Mark && Text == text;
}
