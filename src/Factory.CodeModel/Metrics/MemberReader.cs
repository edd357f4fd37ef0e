using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Metrics;

/// <summary>Measures the member that a syntax node declares.</summary>
internal static class MemberReader
{
    /// <summary>The figures of a member; null where the node declares none or the member holds nothing that could grow.</summary>
    public static MemberMetrics? Read(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => MethodLike(method),
        LocalFunctionStatementSyntax local => Measure(
            node, MemberKind.LocalFunction, local.Identifier, new(local.ParameterList, [local.Body, local.ExpressionBody])),
        DelegateDeclarationSyntax type => Measure(node, MemberKind.Delegate, type.Identifier, new(type.ParameterList, [])),
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        AccessorDeclarationSyntax accessor => Measure(
            node, MemberKind.Accessor, accessor.Keyword, new(IndexerOf(node)?.ParameterList, [accessor.Body, accessor.ExpressionBody])),
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } => Measure(
            node, MemberKind.Accessor, NameOf(node.Parent), new(IndexerOf(node)?.ParameterList, [node])),
        ClassDeclarationSyntax or StructDeclarationSyntax => PrimaryConstructor((TypeDeclarationSyntax)node),
        _ => null,
    };

    /// <summary>The figures of a file's top-level statements; null where there are none.</summary>
    public static MemberMetrics? ReadTopLevel(CompilationUnitSyntax unit)
    {
        var statements = unit.Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.Count == 0)
        {
            return null;
        }

        var first = statements[0].GetFirstToken();
        var figures = BodyFigures.Of(statements.Where(statement => statement.Statement is not LocalFunctionStatementSyntax));
        var (line, column) = Start(first);
        return new(
            MemberNames.Of(statements[0]), MemberKind.TopLevelStatements, line, column, Lines(first, statements[^1].GetLastToken()), 0, figures.Nesting, figures.Complexity);
    }

    private static MemberMetrics MethodLike(BaseMethodDeclarationSyntax method)
    {
        var (kind, name) = method switch
        {
            ConstructorDeclarationSyntax constructor => (MemberKind.Constructor, constructor.Identifier),
            DestructorDeclarationSyntax destructor => (MemberKind.Destructor, destructor.Identifier),
            OperatorDeclarationSyntax operation => (MemberKind.Operator, operation.OperatorToken),
            ConversionOperatorDeclarationSyntax conversion => (MemberKind.Operator, conversion.OperatorKeyword),
            _ => (MemberKind.Method, ((MethodDeclarationSyntax)method).Identifier),
        };
        var initializer = (method as ConstructorDeclarationSyntax)?.Initializer;
        return Measure(method, kind, name, new(method.ParameterList, [initializer, method.Body, method.ExpressionBody]));
    }

    private static MemberMetrics? PrimaryConstructor(TypeDeclarationSyntax type) =>
        type.ParameterList is not { } parameters
            ? null
            : Measure(type, MemberKind.PrimaryConstructor, type.Identifier, new(parameters, []))
                with { Lines = Lines(parameters.GetFirstToken(), parameters.GetLastToken()) };

    private static MemberMetrics Measure(SyntaxNode node, MemberKind kind, SyntaxToken name, Parts parts)
    {
        var figures = BodyFigures.Of(parts.Bodies.OfType<SyntaxNode>());
        var (line, column) = Start(name);
        return new(
            MemberNames.Of(node),
            kind,
            line,
            column,
            Lines(FirstBehindAttributes(node), node.GetLastToken()),
            parts.Parameters?.Parameters.Count ?? 0,
            figures.Nesting,
            figures.Complexity);
    }

    private static SyntaxToken FirstBehindAttributes(SyntaxNode node)
    {
        var attributes = node.ChildNodes().TakeWhile(child => child is AttributeListSyntax).LastOrDefault();
        return attributes is null ? node.GetFirstToken() : attributes.GetLastToken().GetNextToken();
    }

    private static int Lines(SyntaxToken first, SyntaxToken last) =>
        last.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static (int Line, int Column) Start(SyntaxToken token)
    {
        var start = token.GetLocation().GetLineSpan().StartLinePosition;
        return (start.Line + 1, start.Character + 1);
    }

    private static IndexerDeclarationSyntax? IndexerOf(SyntaxNode accessor) =>
        (accessor.Parent as IndexerDeclarationSyntax) ?? accessor.Parent?.Parent as IndexerDeclarationSyntax;

    private static SyntaxToken NameOf(SyntaxNode property) => property switch
    {
        PropertyDeclarationSyntax named => named.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        _ => property.GetFirstToken(),
    };

    /// <summary>What of a member can grow.</summary>
    private sealed record Parts(BaseParameterListSyntax? Parameters, IReadOnlyList<SyntaxNode?> Bodies);
}
