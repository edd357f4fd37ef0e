namespace Factory.Patterns.Conditions;

/// <summary>What a piece of a comparison is.</summary>
internal enum ComparisonTokenKind
{
    Number,
    Text,
    Metavariable,

    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>An operator, a bracket or a comma.</summary>
    Sign,
    End,
}

/// <summary>A piece of a comparison.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says; for a text what stands between its quotes.</param>
/// <param name="Position">Where it starts, from 1.</param>
internal readonly record struct ComparisonToken(ComparisonTokenKind Kind, string Text, int Position);
