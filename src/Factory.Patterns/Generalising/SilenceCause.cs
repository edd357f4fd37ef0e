namespace Factory.Patterns.Generalising;

/// <summary>Which part of a rule kept it from matching, from the weakest to widen to the strongest.</summary>
public enum SilenceCause
{
    /// <summary>A pattern wants another literal.</summary>
    Literal,

    /// <summary>A typed metavariable wants another type, or the file does not show the type.</summary>
    Type,

    /// <summary>A pattern wants other arguments.</summary>
    Arguments,

    /// <summary>A pattern wants another name.</summary>
    Name,

    /// <summary>What a metavariable stands for does not fulfil a condition.</summary>
    Condition,

    /// <summary>A <c>pattern-not</c>, <c>pattern-not-inside</c> or <c>pattern-not-regex</c> excepts it.</summary>
    Excepted,

    /// <summary>A <c>pattern-inside</c> does not hold.</summary>
    Inside,

    /// <summary>A pattern is of other code altogether.</summary>
    Shape,
}
