using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>
/// Writes code as a pattern. It takes the same place of several files at once: what differs between them becomes a metavariable. Names
/// of this code become metavariables too, and of what the fix did not touch as much is kept as the detail says.
/// </summary>
internal sealed class PatternWriter(OwnNames own, Metavariables metavariables, Detail detail)
{
    private readonly HashSet<string> typed = new(StringComparer.Ordinal);

    /// <summary>The nodes around and at what the fix touched; they are written out.</summary>
    public IReadOnlySet<SyntaxNode> Touched { get; init; } = new HashSet<SyntaxNode>();

    /// <summary>Whether a receiver is written with its type, where the file shows it.</summary>
    public bool HasTypes { get; init; }

    /// <summary>Whether arguments that the fix did not touch are left out.</summary>
    public bool DropsArguments { get; init; }

    /// <summary>Whether literals that the fix touched may be any.</summary>
    public bool DropsLiterals { get; init; }

    /// <summary>Whether only one side of a comparison is kept.</summary>
    public bool KeepsOneSide { get; init; }

    /// <summary>Whether it writes what a rule excepts, where small literals mean themselves and equal ones are equal by chance.</summary>
    public bool IsException { get; init; }

    public PatternText Text { get; } = new();

    /// <summary>Whether some types of receivers are written.</summary>
    public bool WroteTypes => typed.Count > 0;

    public string Write(params IReadOnlyList<SyntaxNode> nodes)
    {
        Node(nodes);
        return Text.ToString();
    }

    /// <summary>Writes one node.</summary>
    public void Node(IReadOnlyList<SyntaxNode> nodes)
    {
        if (nodes[0] is ExpressionSyntax expression && !Touched.Contains(expression) && metavariables.Known(nodes) is { } known)
        {
            Text.AddVariable(expression.GetFirstToken(), known);
        }
        else if (!Word(nodes) && !List(nodes) && !Expression(nodes))
        {
            Parts(nodes);
        }
    }

    /// <summary>Names, literals, and bodies; false for anything else.</summary>
    private bool Word(IReadOnlyList<SyntaxNode> nodes)
    {
        var node = nodes[0];
        switch (node)
        {
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when own.IsOwn(node):
                Name(nodes);
                return true;
            case LiteralExpressionSyntax literal:
                Literal(nodes, literal);
                return true;
            case InterpolatedStringExpressionSyntax:
                Text.Add(node.GetFirstToken(), "$\"...\"");
                return true;
            case BlockSyntax:
            case StatementSyntax when SyntaxPlaces.IsEmbedded(node) && !Touched.Contains(node):
                Text.Add(node.GetFirstToken(), "{ ... }");
                return true;
            case IdentifierNameSyntax name when detail == Detail.Bare && !Touched.Contains(node) && SyntaxPlaces.IsValue(name):
                Text.AddVariable(name.Identifier, metavariables.Of(nodes));
                return true;
            default:
                return node is OmittedArraySizeExpressionSyntax;
        }
    }

    /// <summary>Arguments, initialisers and type arguments; false for anything else.</summary>
    private bool List(IReadOnlyList<SyntaxNode> nodes)
    {
        switch (nodes[0])
        {
            case BaseArgumentListSyntax arguments:
                Arguments(nodes, arguments);
                return true;
            case InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax } initializer:
                new CreationWriter(this, Touched).Initializer(nodes, initializer);
                return true;
            case TypeArgumentListSyntax types when detail != Detail.Whole && !Touched.Contains(types):
                Text.Add(types.GetFirstToken(), $"<{string.Join(", ", types.Arguments.Select(type => metavariables.Of([type])))}>");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Expressions of which not all is kept; false for those that are written part by part.</summary>
    private bool Expression(IReadOnlyList<SyntaxNode> nodes)
    {
        switch (nodes[0])
        {
            case ObjectCreationExpressionSyntax { ArgumentList: null } creation when IsTouched(creation):
                new CreationWriter(this, Touched).Creation(nodes, creation);
                return true;
            case BinaryExpressionSyntax binary when KeepsOneSide && Touched.Contains(binary) && !Touched.Contains(binary.Left) && !Touched.Contains(binary.Right):
                new ComparisonWriter(this, own, metavariables).OneSide(nodes, binary);
                return true;
            case MemberAccessExpressionSyntax access when detail != Detail.Whole && IsTouched(access):
                Access(nodes);
                return true;
            case ExpressionSyntax expression and not TypeSyntax when detail != Detail.Whole && !IsTouched(expression):
                Untouched(nodes, expression);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes a token that declares a name, or that is a word.</summary>
    public void Token(IReadOnlyList<SyntaxToken> tokens)
    {
        var token = tokens[0];
        var isName = token.IsKind(SyntaxKind.IdentifierToken);
        if (token.Text.Length == 0)
        {
            return;
        }

        if (isName && (SyntaxPlaces.IsDeclared(token) || tokens.Any(other => other.Text != token.Text)))
        {
            Text.AddVariable(token, metavariables.Of(tokens));
        }
        else
        {
            Text.Add(token, (isName && !token.Text.Equals("var", StringComparison.Ordinal)) || token.Parent is PredefinedTypeSyntax);
        }
    }

    private void Name(IReadOnlyList<SyntaxNode> nodes)
    {
        var node = (ExpressionSyntax)nodes[0];
        var isOwnEverywhere = nodes.All(other => other is IdentifierNameSyntax or MemberAccessExpressionSyntax);
        var name = isOwnEverywhere ? metavariables.Of([.. nodes.Select(other => other.GetLastToken())]) : metavariables.Of(nodes);
        Receiver(node, name);
    }

    /// <summary>A metavariable, with its type where it is wanted and seen, and where a member of it is used.</summary>
    private void Receiver(ExpressionSyntax node, string name)
    {
        if (HasTypes && node.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or BinaryExpressionSyntax && own.TypeOf(node) is { } type && SaysMuch(type, node) && typed.Add(name))
        {
            Text.Add(node.GetFirstToken(), "(");
            Type(type);
            Text.Add(default, " ");
            Text.AddVariable(default, name);
            Text.Add(default, ")");
            return;
        }

        Text.AddVariable(node.GetFirstToken(), name);
    }

    /// <summary>That an operand is a number or a truth value is no news.</summary>
    private static bool SaysMuch(TypeSyntax type, ExpressionSyntax node) =>
        node.Parent is not BinaryExpressionSyntax || type is not PredefinedTypeSyntax { Keyword.RawKind: not (int)SyntaxKind.StringKeyword };

    private void Type(TypeSyntax type) => new TypeWriter(Text, metavariables).Write(type);

    private void Literal(IReadOnlyList<SyntaxNode> nodes, LiteralExpressionSyntax literal)
    {
        var isSame = nodes.All(node => node is LiteralExpressionSyntax other && other.Token.Text == literal.Token.Text);
        if (isSame && (literal.Token.ValueText.Length == 0 || (literal.IsKind(SyntaxKind.NullLiteralExpression) && Touched.Contains(literal)) || (Touched.Contains(literal) ? !DropsLiterals || (IsException && IsSmall(literal)) : detail == Detail.Whole)))
        {
            Text.AddLiteral(literal.Token);
        }
        else if (nodes.All(node => node.IsKind(SyntaxKind.StringLiteralExpression)) && detail != Detail.Bare)
        {
            Text.Add(literal.Token, "\"...\"");
        }
        else if (isSame && literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression && detail == Detail.Ends)
        {
            Text.AddLiteral(literal.Token);
        }
        else
        {
            Text.AddVariable(literal.Token, IsException && Touched.Contains(literal) ? metavariables.Fresh() : metavariables.Of(nodes));
        }
    }

    private static bool IsSmall(LiteralExpressionSyntax literal) => literal.Token.Text is "0" or "1" or "true" or "false" or "null" or "default";

    private void Arguments(IReadOnlyList<SyntaxNode> nodes, BaseArgumentListSyntax arguments)
    {
        var counts = nodes.OfType<BaseArgumentListSyntax>().Select(list => list.Arguments.Count).Distinct().Count();
        if (counts > 1 || (DropsArguments && (arguments.Arguments.Count > 0 || arguments.Parent is ObjectCreationExpressionSyntax) && !Touched.Contains(arguments)))
        {
            Text.Add(arguments.GetFirstToken(), arguments is ArgumentListSyntax ? "(...)" : "[...]");
            return;
        }

        Parts(nodes);
    }

    /// <summary>Whether the fix touched a node, or the call of which it is what is called.</summary>
    private bool IsTouched(SyntaxNode node) =>
        Touched.Contains(node) || node.Parent is InvocationExpressionSyntax call && call.Expression == node && Touched.Contains(call);

    private void Access(IReadOnlyList<SyntaxNode> nodes)
    {
        var access = (MemberAccessExpressionSyntax)nodes[0];
        if (own.IsApi(access.Expression))
        {
            Parts(nodes);
            return;
        }

        List<SyntaxNode> receivers = [.. nodes.OfType<MemberAccessExpressionSyntax>().Select(node => node.Expression)];
        if (Touched.Contains(access.Expression) || own.IsOwn(access.Expression) || detail == Detail.Ends)
        {
            Node(receivers);
        }
        else
        {
            Receiver(access.Expression, metavariables.Of(receivers));
        }

        Token([access.OperatorToken]);
        Node([.. nodes.OfType<MemberAccessExpressionSyntax>().Select(node => node.Name)]);
    }

    private void Untouched(IReadOnlyList<SyntaxNode> nodes, ExpressionSyntax expression)
    {
        if (detail == Detail.Ends && nodes.All(node => node.RawKind == expression.RawKind) && new EndWriter(this, own, metavariables).Write(nodes))
        {
            return;
        }

        if (expression is ThisExpressionSyntax or BaseExpressionSyntax)
        {
            Parts(nodes);
            return;
        }

        Receiver(expression, metavariables.Of(nodes));
    }

    /// <summary>Writes a node part by part; where the places differ in shape, a metavariable.</summary>
    public void Parts(IReadOnlyList<SyntaxNode> nodes)
    {
        var children = nodes.Select(node => node.ChildNodesAndTokens()).ToList();
        var kinds = children[0].Select(child => child.RawKind).ToList();
        var isSame = children.TrueForAll(list => list.Count == kinds.Count && (list.Select(child => child.RawKind).SequenceEqual(kinds) || nodes[0] is not TypeSyntax));
        if (!isSame)
        {
            Text.AddVariable(nodes[0].GetFirstToken(), metavariables.Of(nodes));
            return;
        }

        for (var i = 0; i < kinds.Count; i++)
        {
            var at = i;
            if (children[0][i].AsNode() is not null)
            {
                Child([.. children.Select(list => list[at].AsNode() ?? list[at].Parent!)]);
            }
            else
            {
                Token([.. children.Select(list => list[at].AsToken())]);
            }
        }
    }

    private void Child(IReadOnlyList<SyntaxNode> nodes)
    {
        if (nodes.Any(node => node.RawKind != nodes[0].RawKind) && nodes[0] is ExpressionSyntax)
        {
            Text.AddVariable(nodes[0].GetFirstToken(), metavariables.Of(nodes));
            return;
        }

        Node(nodes);
    }
}
