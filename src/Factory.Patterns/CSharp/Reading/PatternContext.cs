namespace Factory.Patterns.CSharp.Reading;

/// <summary>What surrounds a piece of a pattern, and so what <c>...</c> means there.</summary>
internal enum PatternContext
{
    /// <summary>Statements.</summary>
    Statements,

    /// <summary>Members of a type, of a namespace or of a file.</summary>
    Members,

    /// <summary>Sections of a switch.</summary>
    Sections,

    /// <summary>Everything between brackets that is none of the others: arguments, parameters, initialisers, enum members.</summary>
    Items,
}
