namespace Factory.Patterns.CSharp.Reading;

/// <summary>What a C# pattern is a pattern of.</summary>
internal enum PatternShape
{
    /// <summary>One expression.</summary>
    Expression,

    /// <summary>One node that is no expression: a statement, a member, a type, a <c>catch</c>.</summary>
    Node,

    /// <summary>Neighbours in a list: statements, members, or what a file consists of.</summary>
    Sequence,
}
