namespace Factory.Patterns.Generic;

/// <summary>What a step of a pattern asks for.</summary>
internal enum GenericStepKind
{
    /// <summary>A word or a mark as it is written.</summary>
    Literal,

    /// <summary>Any word.</summary>
    Metavariable,

    /// <summary>Anything, over a number of lines; with a name, what it is gets bound.</summary>
    Ellipsis,

    /// <summary>A block of lines that are further in.</summary>
    Block,

    BlockEnd,
    End,
}

/// <summary>A step of a pattern.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Text">The literal, or the metavariable with its dollar sign; empty for an ellipsis without a name.</param>
internal sealed record GenericStep(GenericStepKind Kind, string Text)
{
    /// <summary>For a block the step behind its end.</summary>
    public int Behind { get; set; }

    /// <summary>Whether nothing at all satisfies the steps from here to the end of the block or the pattern.</summary>
    public bool MayBeNothing { get; set; }

    /// <summary>The metavariables that were bound before and are asked for here or later.</summary>
    public IReadOnlyList<string> Remembered { get; set; } = [];
}
