namespace Factory.Patterns.CSharp.Matching;

/// <summary>A rule's <c>options</c> that change how C# is matched, with Semgrep's names and defaults.</summary>
internal sealed record MatchOptions
{
    public static MatchOptions Default { get; } = new();

    /// <summary><c>constant_propagation</c>: a constant is what its value is.</summary>
    public bool ConstantPropagation { get; init; } = true;

    /// <summary><c>symmetric_eq</c>: the sides of == and != may be exchanged.</summary>
    public bool SymmetricEquality { get; init; }

    /// <summary><c>commutative_boolop</c>: the operands of &amp;&amp; and || may stand in any order.</summary>
    public bool CommutativeBoolean { get; init; }

    /// <summary><c>vardef_assign</c>: a declaration with a value is an assignment too.</summary>
    public bool DeclarationIsAssignment { get; init; } = true;

    /// <summary><c>implicit_deep_exprstmt</c>: a statement <c>f();</c> asks for a statement in which <c>f()</c> is computed.</summary>
    public bool DeepStatements { get; init; } = true;
}
