namespace Factory.Patterns.Text;

/// <summary>What a piece of a regular expression is.</summary>
internal enum RegexTokenKind
{
    /// <summary>One character that stands for itself.</summary>
    Literal,

    /// <summary>One character of several.</summary>
    Set,

    /// <summary>A place, such as the start of a line.</summary>
    Anchor,

    /// <summary>What a group matched before.</summary>
    Reference,

    Open,
    Close,
    Bar,
    Quantifier,

    /// <summary>Options from here on, such as <c>(?i)</c>.</summary>
    Flags,
}

/// <summary>What the parentheses of a group are for.</summary>
internal enum RegexGroupKind
{
    /// <summary>To hold together, to capture, to set options.</summary>
    Consuming,

    Atomic,

    /// <summary>To look ahead or behind.</summary>
    Assertion,

    Condition,
}

/// <summary>A piece of a regular expression in PCRE's syntax.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">
/// How .NET writes it; for a literal the character itself, for a reference the number or name of the group.
/// </param>
internal sealed record RegexToken(RegexTokenKind Kind, string Text)
{
    /// <summary>Whether case does not matter here.</summary>
    public bool IgnoreCase { get; init; }

    public CharacterSet? Set { get; init; }

    public RegexGroupKind Group { get; init; }

    /// <summary>The name of a group that has one.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number of a group that captures; 0 for others.</summary>
    public int Number { get; init; }

    public RegexCount Count { get; init; }
}

/// <summary>How often something is repeated; possessive means that nothing of it is ever given back.</summary>
internal readonly record struct RegexCount(int Least, int Most, bool Possessive)
{
    public const int Unlimited = int.MaxValue;
}
