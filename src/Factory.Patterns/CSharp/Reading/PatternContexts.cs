namespace Factory.Patterns.CSharp.Reading;

/// <summary>Tells for each piece of a pattern what surrounds it.</summary>
internal static class PatternContexts
{
    private static readonly HashSet<string> TypeWords = ["class", "struct", "interface", "record", "namespace"];
    private static readonly HashSet<string> BlockWords =
        ["else", "do", "try", "finally", "checked", "unchecked", "unsafe", "get", "set", "init", "add", "remove"];

    private static readonly HashSet<string> InitialiserWords = ["new", "with", "is", "enum", "stackalloc", "case"];

    /// <summary>The context of each token, of a bracket the one around it.</summary>
    /// <param name="tokens">The pattern.</param>
    /// <param name="outermost">What surrounds the whole pattern.</param>
    public static PatternContext[] Of(IReadOnlyList<PatternToken> tokens, PatternContext outermost)
    {
        var contexts = new PatternContext[tokens.Count];
        var open = new Stack<PatternContext>([outermost]);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (open.Count > 1 && (tokens[i].Is(")") || tokens[i].Is("]") || tokens[i].Is("}")))
            {
                open.Pop();
            }

            contexts[i] = open.Peek();
            if (tokens[i].Is("{"))
            {
                open.Push(Opened(tokens, i));
            }
            else if (tokens[i].Is("(") || tokens[i].Is("["))
            {
                open.Push(PatternContext.Items);
            }
        }

        return contexts;
    }

    private static PatternContext Opened(IReadOnlyList<PatternToken> tokens, int brace)
    {
        if (brace == 0)
        {
            return PatternContext.Statements;
        }

        var before = tokens[brace - 1];
        var start = StatementStart(tokens, brace);
        return before switch
        {
            _ when before.Is(")") => AfterParenthesis(tokens, brace - 1, start),
            _ when before.Is(";") || before.Is("{") || before.Is("}") || before.Is(">") && Arrow(tokens, brace) => PatternContext.Statements,
            { Kind: PatternTokenKind.Word } when BlockWords.Contains(before.Text) => PatternContext.Statements,
            _ when IsType(tokens, start, brace) => PatternContext.Members,
            _ when before.Is("=") || before.Is("switch") || Has(tokens, start, brace, InitialiserWords) => PatternContext.Items,
            _ => PatternContext.Statements,
        };
    }

    /// <summary>A brace after a closing parenthesis opens an initialiser where that closes the arguments of <c>new</c>.</summary>
    private static PatternContext AfterParenthesis(IReadOnlyList<PatternToken> tokens, int close, int start)
    {
        var open = Opening(tokens, close);
        if (open > 0 && tokens[open - 1].Is("switch"))
        {
            return PatternContext.Sections;
        }

        // class C(int x) { … } has members, new C(x) { … } has not.
        if (IsType(tokens, start, open))
        {
            return PatternContext.Members;
        }

        var i = open - 1;
        while (i >= start && !tokens[i].Is("new") && (tokens[i].IsName || tokens[i].Is(".") || tokens[i].Is("<") || tokens[i].Is(">") || tokens[i].Is(",")))
        {
            i--;
        }

        return i >= start && tokens[i].Is("new") ? PatternContext.Items : PatternContext.Statements;
    }

    private static bool IsType(IReadOnlyList<PatternToken> tokens, int start, int end) => Has(tokens, start, end, TypeWords);

    private static bool Has(IReadOnlyList<PatternToken> tokens, int start, int end, HashSet<string> words)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind == PatternTokenKind.Word && words.Contains(tokens[i].Text) && !IsConstraint(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>where T : class</c>.</summary>
    private static bool IsConstraint(IReadOnlyList<PatternToken> tokens, int at) => at > 0 && (tokens[at - 1].Is(":") || tokens[at - 1].Is(","));

    private static bool Arrow(IReadOnlyList<PatternToken> tokens, int brace) =>
        brace >= 2 && tokens[brace - 2].Is("=") && tokens[brace - 2].End == tokens[brace - 1].Start;

    private static int Opening(IReadOnlyList<PatternToken> tokens, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += tokens[i].Is(")") ? 1 : tokens[i].Is("(") ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Behind the last <c>;</c>, <c>{</c> or <c>}</c>, at whatever depth: enough to see what a brace belongs to.</summary>
    private static int StatementStart(IReadOnlyList<PatternToken> tokens, int end)
    {
        var i = end - 1;
        while (i >= 0 && !tokens[i].Is(";") && !tokens[i].Is("{") && !tokens[i].Is("}"))
        {
            i--;
        }

        return i + 1;
    }
}
