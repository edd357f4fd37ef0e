namespace Factory.Patterns.CSharp.Reading;

/// <summary>A typed metavariable, <c>(Type $X)</c>.</summary>
/// <param name="Type">The type as C# text.</param>
/// <param name="Name">The metavariable, with its dollar sign.</param>
/// <param name="Length">How many tokens it takes.</param>
internal sealed record TypedMetavariable(string Type, string Name, int Length)
{
    private static readonly HashSet<string> Headers = ["catch", "foreach", "for", "using", "fixed", "lock", "if", "while", "switch", "delegate", "when"];
    private static readonly HashSet<string> ExpressionWords = ["return", "await", "throw", "in", "is", "as", "case", "else", "do", "yield", "and", "or", "not"];

    /// <summary>The one that starts at a token; null where none does.</summary>
    public static TypedMetavariable? At(IReadOnlyList<PatternToken> tokens, int open)
    {
        if (!tokens[open].Is("(") || open > 0 && TakesArguments(tokens[open - 1]) || IsOperator(tokens, open))
        {
            return null;
        }

        var close = open + 1;
        while (close < tokens.Count && !tokens[close].Is(")") && BelongsToType(tokens[close]))
        {
            close++;
        }

        if (close >= tokens.Count || close < open + 3 || !tokens[close].Is(")") || IsLambda(tokens, close))
        {
            return null;
        }

        var name = tokens[close - 1];
        return name.Kind == PatternTokenKind.Metavariable && tokens[close - 2] is var before && (before.IsName || before.Is(">") || before.Is("]") || before.Is("?"))
            ? new(TypeText(tokens, open + 1, close - 1), name.Text, close - open + 1)
            : null;
    }

    /// <summary>Whether a closing parenthesis ends the header of a statement, so that a statement follows.</summary>
    public static bool IsAfterHeader(IReadOnlyList<PatternToken> tokens, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += tokens[i].Is(")") ? 1 : tokens[i].Is("(") ? -1 : 0;
            if (depth == 0)
            {
                return i > 0 && tokens[i - 1].Kind == PatternTokenKind.Word && Headers.Contains(tokens[i - 1].Text);
            }
        }

        return false;
    }

    /// <summary>After a name, a parenthesis opens arguments, parameters or a header; after a word of expressions, an expression.</summary>
    private static bool TakesArguments(PatternToken before) =>
        before.Kind == PatternTokenKind.Word ? !ExpressionWords.Contains(before.Text)
        : before.IsName || before.Is(">") || before.Is("]");

    /// <summary><c>operator ==(</c>: an operator has up to four marks.</summary>
    private static bool IsOperator(IReadOnlyList<PatternToken> tokens, int open) =>
        Enumerable.Range(1, Math.Min(5, open)).Any(back => tokens[open - back].Is("operator"));

    private static bool BelongsToType(PatternToken token) =>
        (token.IsName && !ExpressionWords.Contains(token.Text)) || token.Kind == PatternTokenKind.Mark && ".<>,[]?:".Contains(token.Text[0], StringComparison.Ordinal);

    private static bool IsLambda(IReadOnlyList<PatternToken> tokens, int close) =>
        close + 2 < tokens.Count && tokens[close + 1].Is("=") && tokens[close + 2].Is(">") && tokens[close + 1].End == tokens[close + 2].Start;

    private static string TypeText(IReadOnlyList<PatternToken> tokens, int start, int end) => string.Concat(
        Enumerable.Range(start, end - start).Select(i =>
            (tokens[i].Kind == PatternTokenKind.Metavariable ? $"{Sign.Letter}{tokens[i].Text[1..]}" : tokens[i].Text)
            + (tokens[i].IsName && i + 1 < end && tokens[i + 1].IsName ? " " : "")));
}
