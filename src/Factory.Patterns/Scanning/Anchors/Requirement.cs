namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What must be in a file for a rule to match anywhere in it.</summary>
internal abstract record Requirement
{
    private Requirement()
    {
    }

    /// <summary>Nothing: every file will do.</summary>
    public static Requirement Always { get; } = new AllOf([]);

    /// <summary>What nothing meets.</summary>
    public static Requirement Never { get; } = new AnyOf([]);

    /// <summary>A keyword, an identifier or an operator.</summary>
    internal sealed record Token(string Text) : Requirement;

    /// <summary>Tokens one after the other; says more than each of them does.</summary>
    internal sealed record Run(TokenRun Tokens) : Requirement;

    internal sealed record AllOf(IReadOnlyList<Requirement> Parts) : Requirement;

    internal sealed record AnyOf(IReadOnlyList<Requirement> Parts) : Requirement;
}
