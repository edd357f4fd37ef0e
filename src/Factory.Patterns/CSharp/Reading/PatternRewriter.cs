using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.CSharp.Reading;

/// <summary>Turns a pattern into C# text: signs become identifiers, and <c>...</c> what its context wants.</summary>
internal sealed class PatternRewriter
{
    /// <summary>Marks before which <c>...</c> is an operand, not a statement of its own.</summary>
    private const string Continuing = ".,;)]}=<>+-*/%&|^?:!";

    private static readonly Regex Hole = new(@"\{\$([A-Z_])", RegexOptions.NonBacktracking);

    private readonly IReadOnlyList<PatternToken> tokens;
    private readonly PatternContext[] contexts;
    private readonly StringBuilder text = new();
    private readonly Dictionary<int, string> types = [];
    private readonly List<(int, int)> places = [];

    private PatternRewriter(IReadOnlyList<PatternToken> tokens, PatternContext outermost) =>
        (this.tokens, contexts) = (tokens, PatternContexts.Of(tokens, outermost));

    /// <summary>The pattern as C#, if it is statements or members.</summary>
    public static RewrittenPattern Rewrite(IReadOnlyList<PatternToken> tokens, PatternContext outermost)
    {
        var rewriter = new PatternRewriter(tokens, outermost);
        var i = 0;
        while (i < tokens.Count)
        {
            i = rewriter.Add(i);
        }

        return new(rewriter.text.ToString(), rewriter.types, rewriter.places);
    }

    /// <summary>Writes the piece at <paramref name="i"/>; the number of the next one.</summary>
    private int Add(int i)
    {
        var token = tokens[i];
        if (i > 0 && (tokens[i - 1].End < token.Start || (BecomesName(token) && text.Length > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[^1]))))
        {
            text.Append(' ');
        }

        places.Add((text.Length, token.Start));
        switch (token.Kind)
        {
            case PatternTokenKind.Metavariable:
                text.Append(Sign.Letter).Append(token.Text.AsSpan(1));
                break;
            case PatternTokenKind.EllipsisMetavariable:
                text.Append(AsItem(i, $"{Sign.Letter}{Sign.Letter}{token.Text[4..]}"));
                break;
            case PatternTokenKind.Ellipsis:
                text.Append(Dots(i));
                break;
            case PatternTokenKind.DeepStart:
                text.Append(Sign.Deep).Append('(');
                break;
            case PatternTokenKind.DeepEnd:
                text.Append(')');
                break;
            case PatternTokenKind.Literal:
                text.Append(token.Text.StartsWith('$') ? Hole.Replace(token.Text, $"{{{Sign.Letter}$1") : token.Text);
                break;
            default:
                return TypedMetavariable.At(tokens, i) is { } typed ? Add(i, typed) : Plain(i);
        }

        return i + 1;
    }

    /// <summary>Two names side by side are two, and not a longer one.</summary>
    private static bool BecomesName(PatternToken token) =>
        SyntaxFacts.IsIdentifierPartCharacter(token.Text[0]) || token.Kind is PatternTokenKind.Metavariable or PatternTokenKind.EllipsisMetavariable or PatternTokenKind.Ellipsis or PatternTokenKind.DeepStart;

    private int Plain(int i)
    {
        text.Append(tokens[i].Text);
        return i + 1;
    }

    private int Add(int i, TypedMetavariable typed)
    {
        types.Add(text.Length, typed.Type);
        text.Append(Sign.Letter).Append(typed.Name.AsSpan(1));
        return i + typed.Length;
    }

    private string Dots(int i) => AsItem(i, IsHeader(i, "for") ? $"{Sign.Ellipsis};;"
        : IsHeader(i, "foreach") ? $"{Sign.Ellipsis} {Sign.Ellipsis} in {Sign.Ellipsis}"
        : Sign.Ellipsis);

    /// <summary>The whole header of a loop, as in <c>for (...)</c>.</summary>
    private bool IsHeader(int i, string word) =>
        i >= 2 && i + 1 < tokens.Count && tokens[i - 1].Is("(") && tokens[i - 2].Is(word) && tokens[i + 1].Is(")");

    /// <summary>A sign in a list: in some lists it must be a statement or member to be C#.</summary>
    private string AsItem(int i, string sign) => contexts[i] switch
    {
        PatternContext.Statements when StandsAlone(i) => $"{sign};",
        PatternContext.Members when StandsAlone(i) => $"class {sign};",
        PatternContext.Sections when StandsAlone(i) => $"case {sign}: break;",
        _ => sign,
    };

    private bool StandsAlone(int i) => StartsItem(i) && !Continues(i);

    private bool StartsItem(int i)
    {
        if (i == 0)
        {
            return true;
        }

        var before = tokens[i - 1];
        return before.Kind == PatternTokenKind.Ellipsis
            || before.Is(";") || before.Is("{") || before.Is("}") || before.Is("else") || before.Is("do")
            || before.Is(")") && TypedMetavariable.IsAfterHeader(tokens, i - 1)
            || before.Is(":") && contexts[i] == PatternContext.Statements;
    }

    /// <summary>Whether the next piece goes on with an expression that starts with this one.</summary>
    private bool Continues(int i)
    {
        if (i + 1 >= tokens.Count)
        {
            return false;
        }

        var next = tokens[i + 1];
        return next.Kind == PatternTokenKind.Mark && Continuing.Contains(next.Text[0], StringComparison.Ordinal) && !next.Is("}")
            || next.Is("is") || next.Is("as") || next.Kind == PatternTokenKind.DeepEnd;
    }
}
