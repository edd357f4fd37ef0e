namespace Factory.Patterns.Scanning.Anchors;

/// <summary>Counts how deep brackets nest, and type arguments as far as <c>&lt;</c> tells: a comparison has no other half, but ends with its statement.</summary>
internal struct BracketDepth
{
    private int brackets;
    private int angles;

    /// <summary>The greatest depth of either so far.</summary>
    public int Deepest { get; private set; }

    /// <summary>Takes the next token.</summary>
    public void Take(Mark mark)
    {
        (brackets, angles) = mark switch
        {
            Mark.OpenParenthesis or Mark.OpenBracket => (brackets + 1, angles),
            Mark.OpenBrace => (brackets + 1, 0),
            Mark.CloseParenthesis or Mark.CloseBracket => (Math.Max(0, brackets - 1), angles),
            Mark.CloseBrace => (Math.Max(0, brackets - 1), 0),
            Mark.Semicolon => (brackets, 0),
            Mark.Less => (brackets, angles + 1),
            Mark.Greater => (brackets, Math.Max(0, angles - 1)),
            _ => (brackets, angles),
        };
        Deepest = Math.Max(Deepest, Math.Max(brackets, angles));
    }
}
