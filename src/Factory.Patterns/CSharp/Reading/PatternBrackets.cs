namespace Factory.Patterns.CSharp.Reading;

/// <summary>Finds brackets of a pattern that do not fit together, before a parser guesses what was meant.</summary>
internal static class PatternBrackets
{
    private const int Deepest = 64;

    // Each level looks again at all that the one around it has found, so the work is the size of the code to the power of the levels.
    private const int MostDeepExpressions = 3;

    /// <summary>The first mistake; null where all brackets fit.</summary>
    public static PatternMistake? MistakeIn(IReadOnlyList<PatternToken> tokens)
    {
        var open = new Stack<(string Closing, PatternToken Token)>();
        foreach (var token in tokens)
        {
            var closing = ClosingOf(token);
            if (closing.Length > 0)
            {
                open.Push((closing, token));
                if (open.Count > Deepest)
                {
                    return new(token.Start, $"brackets nest more than {Deepest} deep", "Write a smaller pattern");
                }

                if (token.Kind == PatternTokenKind.DeepStart && open.Count(one => one.Token.Kind == PatternTokenKind.DeepStart) > MostDeepExpressions)
                {
                    return new(token.Start, $"<... ...> nests more than {MostDeepExpressions} deep", "Write it once: it looks at every depth");
                }
            }
            else if (IsClosing(token) && (open.Count == 0 || open.Pop().Closing != token.Text))
            {
                return new(token.Start, $"'{token.Text}' closes nothing that is open here", "Open it, or remove it");
            }
        }

        return open.Count == 0 ? null : new(open.Peek().Token.Start, $"'{open.Peek().Token.Text}' is not closed", $"Add {open.Peek().Closing}");
    }

    private static string ClosingOf(PatternToken token) => token.Kind switch
    {
        PatternTokenKind.DeepStart => "...>",
        PatternTokenKind.Mark => token.Text switch { "(" => ")", "[" => "]", "{" => "}", _ => "" },
        _ => "",
    };

    private static bool IsClosing(PatternToken token) =>
        token.Kind == PatternTokenKind.DeepEnd || token.Is(")") || token.Is("]") || token.Is("}");
}
