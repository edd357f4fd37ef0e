namespace Factory.Patterns.Generic;

/// <summary>Which comments of a text are passed over.</summary>
internal enum GenericCommentStyle
{
    /// <summary>None: comments are text.</summary>
    None,

    /// <summary><c>/* … */</c>.</summary>
    C,

    /// <summary><c>/* … */</c> and <c>// …</c>.</summary>
    Cpp,

    /// <summary><c># …</c>.</summary>
    Shell,
}
