using Factory.Patterns.CSharp.Facts;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>One pattern held against one tree: what all parts of the matching share, and the way from a node of the pattern to its part.</summary>
internal sealed class MatchSession(ParsedPattern pattern, TreeFacts tree, MatchOptions options, CancellationToken cancellation)
{
    /// <summary>More comparisons than any sensible pattern needs in a file; a pattern that needs more is stopped.</summary>
    private const int MostSteps = 20_000_000;

    private readonly Dictionary<SyntaxNode, List<string>?> names = [];
    private int steps;

    public TreeFacts Tree => tree;

    public MatchOptions Options => options;

    /// <summary>The texts of string literals in the pattern.</summary>
    public TextPatterns Texts { get; } = new();

    /// <summary>The type that a pattern wants of a typed metavariable; null for anything else.</summary>
    public SyntaxNode? TypeWanted(SyntaxNode wanted) => pattern.Types.GetValueOrDefault(wanted.SpanStart);

    /// <summary>The parts of a name in the pattern, taken apart once; null for what is more than names and dots.</summary>
    public List<string>? NameWanted(SyntaxNode wanted)
    {
        if (!names.TryGetValue(wanted, out var parts))
        {
            names.Add(wanted, parts = NameMatching.Dotted(wanted));
        }

        return parts;
    }

    /// <summary>The ways in which a node of code is what a node of the pattern asks for; none where it is not.</summary>
    /// <param name="wanted">A node of the pattern.</param>
    /// <param name="code">A node of the file.</param>
    /// <param name="bindings">What metavariables stand for so far.</param>
    public IEnumerable<Bindings> Match(SyntaxNode wanted, SyntaxNode code, Bindings bindings)
    {
        var inner = Transparent.Inside(wanted);
        var target = Transparent.Inside(code);
        var direct = Root(inner, target, bindings);

        // A cast does not change what is computed, so it may be there or not.
        return target is CastExpressionSyntax cast && inner is not CastExpressionSyntax && Sign.NameOf(inner) is not [Sign.Letter, ..]
            ? direct.Concat(Match(inner, cast.Expression, bindings))
            : direct;
    }

    /// <summary>As <see cref="Match"/>, for the topmost node: there only what stands there counts.</summary>
    public IEnumerable<Bindings> Root(SyntaxNode wanted, SyntaxNode code, Bindings bindings)
    {
        Step();
        return wanted switch
        {
            IdentifierNameSyntax { Identifier.Text: [Sign.Letter, ..] sign } => SignAt(wanted, sign, code, bindings),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: Sign.Deep }, ArgumentList.Arguments: [var deep] } =>
                Deep(deep.Expression, code, bindings),
            ExpressionSyntax expression => ExpressionMatching.Match(this, expression, code, bindings),
            StatementSyntax statement => StatementMatching.Match(this, statement, code, bindings),
            MemberDeclarationSyntax member => MemberMatching.Match(this, member, code, bindings),
            _ => PartMatching.Match(this, wanted, code, bindings),
        };
    }

    /// <summary>Any expression in and below a node.</summary>
    public IEnumerable<Bindings> Deep(SyntaxNode wanted, SyntaxNode code, Bindings bindings) => code
        .DescendantNodesAndSelf()
        .Where(ExpressionNodes.Contains)
        .SelectMany(inner => Match(wanted, inner, bindings));

    /// <summary>Two parts that may be missing; where the pattern has none, the code may have one.</summary>
    public IEnumerable<Bindings> Optional(SyntaxNode? wanted, SyntaxNode? code, Bindings bindings) =>
        wanted is null ? [bindings] : code is null ? [] : Match(wanted, code, bindings);

    /// <summary>Two parts that must both be there or both be missing; <c>...</c> stands for either.</summary>
    public IEnumerable<Bindings> Both(SyntaxNode? wanted, SyntaxNode? code, Bindings bindings) =>
        Sign.IsEllipsis(wanted) || wanted is null && code is null ? [bindings]
        : wanted is null || code is null ? []
        : Match(wanted, code, bindings);

    /// <summary>A name of the pattern against a name in the code, where neither is an expression.</summary>
    public static IEnumerable<Bindings> Name(SyntaxToken wanted, SyntaxToken code, Bindings bindings)
    {
        var name = Sign.Metavariable(wanted.Text) ?? Sign.EllipsisMetavariable(wanted.Text);
        if (name is not null)
        {
            return bindings.With(name, new(code)) is { } bound ? [bound] : [];
        }

        return wanted.ValueText == code.ValueText || Sign.IsEllipsis(wanted.Text) ? [bindings] : [];
    }

    /// <summary>Counts the work, so that no pattern can hang a scan.</summary>
    /// <exception cref="PatternLimitException">It is too much.</exception>
    public void Step()
    {
        if (++steps > MostSteps)
        {
            throw new PatternLimitException();
        }

        if ((steps & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private IEnumerable<Bindings> SignAt(SyntaxNode wanted, string sign, SyntaxNode code, Bindings bindings)
    {
        if (Sign.IsEllipsis(sign))
        {
            return [bindings];
        }

        var name = Sign.Metavariable(sign) ?? Sign.EllipsisMetavariable(sign)!;
        if (bindings.With(name, new(code)) is not { } bound)
        {
            return [];
        }

        return TypeWanted(wanted) is { } type ? Typed(type, code, bound) : [bound];
    }

    /// <summary>Whether the type of an expression is the one that a typed metavariable names.</summary>
    public IEnumerable<Bindings> Typed(SyntaxNode type, SyntaxNode code, Bindings bindings) =>
        code is ExpressionSyntax expression && tree.Types.Of(expression) is { } found ? TypeMatching.Match(this, type, found, bindings) : [];
}
