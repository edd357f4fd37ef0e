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
        var node = nodes[0];
        switch (node)
        {
            case ExpressionSyntax when !Touched.Contains(node) && metavariables.Known(nodes) is { } known:
                Text.AddVariable(node.GetFirstToken(), known);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when own.IsOwn(node):
                Name(nodes);
                break;
            case LiteralExpressionSyntax literal:
                Literal(nodes, literal);
                break;
            case InterpolatedStringExpressionSyntax:
                Text.Add(node.GetFirstToken(), "$\"...\"");
                break;
            case BlockSyntax:
            case StatementSyntax when IsEmbedded(node) && !Touched.Contains(node):
                Text.Add(node.GetFirstToken(), "{ ... }");
                break;
            case BaseArgumentListSyntax arguments:
                Arguments(nodes, arguments);
                break;
            case InitializerExpressionSyntax initializer when initializer.Parent is BaseObjectCreationExpressionSyntax:
                Initializer(nodes, initializer);
                break;
            case TypeArgumentListSyntax types when detail != Detail.Whole && !Touched.Contains(node):
                Text.Add(node.GetFirstToken(), $"<{string.Join(", ", types.Arguments.Select(type => metavariables.Of([type])))}>");
                break;
            case OmittedArraySizeExpressionSyntax:
                break;
            case BinaryExpressionSyntax binary when KeepsOneSide && Touched.Contains(node) && !Touched.Contains(binary.Left) && !Touched.Contains(binary.Right):
                Half(nodes, binary);
                break;
            case MemberAccessExpressionSyntax access when detail != Detail.Whole && IsTouched(node) && !own.IsApi(access.Expression):
                Access(nodes);
                break;
            case ExpressionSyntax expression when node is not TypeSyntax && detail != Detail.Whole && !IsTouched(node):
                Untouched(nodes, expression);
                break;
            default:
                Parts(nodes);
                break;
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

        if (isName && (IsDeclared(token) || tokens.Any(other => other.Text != token.Text)))
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
        if (HasTypes && node.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or BinaryExpressionSyntax && own.TypeOf(node) is { } type && typed.Add(name))
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

    private void Type(TypeSyntax type) => new TypeWriter(Text, metavariables).Write(type);

    private void Literal(IReadOnlyList<SyntaxNode> nodes, LiteralExpressionSyntax literal)
    {
        var isSame = nodes.All(node => node is LiteralExpressionSyntax other && other.Token.Text == literal.Token.Text);
        if (isSame && (literal.Token.ValueText.Length == 0 || (literal.IsKind(SyntaxKind.NullLiteralExpression) && Touched.Contains(literal)) || (Touched.Contains(literal) ? !DropsLiterals : detail == Detail.Whole)))
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
            Text.AddVariable(literal.Token, metavariables.Of(nodes));
        }
    }

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

    private void Initializer(IReadOnlyList<SyntaxNode> nodes, InitializerExpressionSyntax initializer)
    {
        if (!Touched.Contains(initializer))
        {
            return;
        }

        Text.Add(initializer.GetFirstToken(), "{ ");
        foreach (var (one, i) in initializer.Expressions.Select((one, i) => (one, i)).Where(pair => Touched.Contains(pair.one)))
        {
            Node([.. nodes.Select(node => ((InitializerExpressionSyntax)node).Expressions.ElementAtOrDefault(i) ?? one)]);
        }

        Text.Add(default, " }");
    }

    private void Half(IReadOnlyList<SyntaxNode> nodes, BinaryExpressionSyntax binary)
    {
        var keepsRight = own.IsOwn(binary.Left);
        Side(binary.Left, !keepsRight, [.. nodes.OfType<BinaryExpressionSyntax>().Select(node => node.Left)]);
        Token([binary.OperatorToken]);
        Side(binary.Right, keepsRight, [.. nodes.OfType<BinaryExpressionSyntax>().Select(node => node.Right)]);
    }

    private void Side(ExpressionSyntax side, bool isKept, IReadOnlyList<SyntaxNode> nodes)
    {
        if (isKept)
        {
            Node(nodes);
        }
        else
        {
            Text.AddVariable(side.GetFirstToken(), metavariables.Of(nodes));
        }
    }

    /// <summary>Whether the fix touched a node, or the call of which it is what is called.</summary>
    private bool IsTouched(SyntaxNode node) =>
        Touched.Contains(node) || node.Parent is InvocationExpressionSyntax call && call.Expression == node && Touched.Contains(call);

    private void Access(IReadOnlyList<SyntaxNode> nodes)
    {
        var access = (MemberAccessExpressionSyntax)nodes[0];
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

    private static bool IsEmbedded(SyntaxNode node) =>
        node.Parent is ElseClauseSyntax or StatementSyntax and not (BlockSyntax or LabeledStatementSyntax);

    private static bool IsDeclared(SyntaxToken token) => token.Parent switch
    {
        VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax => true,
        MemberDeclarationSyntax or LocalFunctionStatementSyntax => true,
        _ => false,
    };
}
