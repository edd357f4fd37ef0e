using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.CSharp.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp;

/// <summary>The kinds of nodes that a pattern can start at.</summary>
internal sealed class PatternStarts(ParsedPattern pattern)
{
    private readonly HashSet<SyntaxKind>? kinds = Kinds(pattern);

    /// <summary>The name that is called or accessed last, where the pattern says which.</summary>
    private readonly string? name = pattern.Shape == PatternShape.Expression ? LastName(pattern.Items[0]) : null;

    /// <summary>Whether the pattern is a name with dots, which may be written with fewer of them, or with an alias.</summary>
    private readonly bool isDotted = pattern.Shape == PatternShape.Expression && NameMatching.IsDotted(pattern.Items[0]);

    /// <summary>Of neighbours, the kinds of the first.</summary>
    private readonly HashSet<SyntaxKind>? first = pattern.Shape == PatternShape.Sequence ? OfNode(pattern.Items[0]) : null;

    /// <summary>False only where no match can start at any node of this one's kind.</summary>
    public bool Contains(SyntaxNode node) => pattern.Shape == PatternShape.Sequence ? SequenceSearch.MayHold(node) : kinds is null || kinds.Contains(node.Kind());

    /// <summary>False only where no match can start at the node, whose kind fits.</summary>
    public bool MayBe(SyntaxNode node, MatchSession session)
    {
        if (pattern.Shape == PatternShape.Sequence)
        {
            return SequenceSearch.Lists(node) is { } items && (first is null || items.Any(item => first.Contains(item.Kind())));
        }

        var found = name is null ? null : LastName(node) ?? (isDotted && !session.Tree.Names.HasAliases ? PlainName(node) : null);
        return found is null || found == name;
    }

    private static HashSet<SyntaxKind>? Kinds(ParsedPattern pattern) => pattern.Shape switch
    {
        PatternShape.Expression => OfExpression(Transparent.Inside(pattern.Items[0])),
        PatternShape.Node => OfNode(pattern.Items[0]),
        _ => null,
    };

    /// <summary>Null for any kind.</summary>
    private static HashSet<SyntaxKind>? OfExpression(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax or QualifiedNameSyntax or GenericNameSyntax or LiteralExpressionSyntax or PredefinedTypeSyntax => null,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: Sign.Deep } } => null,
        MemberAccessExpressionSyntax access when Sign.IsEllipsis(access.Name) => null,
        MemberAccessExpressionSyntax when NameMatching.IsDotted(node) =>
            [SyntaxKind.SimpleMemberAccessExpression, SyntaxKind.MemberBindingExpression, SyntaxKind.IdentifierName, SyntaxKind.QualifiedName],
        MemberAccessExpressionSyntax => [node.Kind(), SyntaxKind.MemberBindingExpression],
        ObjectCreationExpressionSyntax => [SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression],
        AssignmentExpressionSyntax => [node.Kind(), SyntaxKind.VariableDeclarator, SyntaxKind.PropertyDeclaration],
        LambdaExpressionSyntax => [SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression],
        PrefixUnaryExpressionSyntax => null,
        _ => [node.Kind()],
    };

    private static HashSet<SyntaxKind>? OfNode(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax statement when Sign.NameOf(statement).Length > 0 || statement.Expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: Sign.Deep } } => null,
        ExpressionStatementSyntax =>
            [SyntaxKind.ExpressionStatement, SyntaxKind.LocalDeclarationStatement, SyntaxKind.FieldDeclaration, SyntaxKind.ReturnStatement, SyntaxKind.ArrowExpressionClause],
        LocalDeclarationStatementSyntax => [SyntaxKind.LocalDeclarationStatement, SyntaxKind.FieldDeclaration],
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => [SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement],
        BaseNamespaceDeclarationSyntax => [SyntaxKind.NamespaceDeclaration, SyntaxKind.FileScopedNamespaceDeclaration],
        _ when Sign.NameOf(node).Length > 0 => null,
        _ => [node.Kind()],
    };

    private static string? LastName(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => LastName(Transparent.Inside(call.Expression)),
        MemberAccessExpressionSyntax { Name: SimpleNameSyntax name } => Known(name),
        MemberBindingExpressionSyntax { Name: SimpleNameSyntax name } => Known(name),
        _ => null,
    };

    private static string? PlainName(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax { Right: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private static string? Known(SimpleNameSyntax name) => name.Identifier.Text.StartsWith(Sign.Letter) ? null : name.Identifier.ValueText;
}
