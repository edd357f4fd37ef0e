using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Mutations;

/// <summary>Moves whole bodies: into a local function, into a lambda, from an arrow into a block.</summary>
internal static class BodyMutations
{
    public static IEnumerable<Mutation> Of(SyntaxNode root)
    {
        List<MethodDeclarationSyntax> methods = [.. root.DescendantNodes().OfType<MethodDeclarationSyntax>()];
        return
        [
            new("in a local function", [.. methods.Where(MayMove).SelectMany(InFunction)]),
            new("in a lambda", [.. methods.Where(method => MayMove(method) && IsVoid(method) && !IsAsync(method)).SelectMany(InLambda)]),
            new("a block for an arrow", [.. methods.Where(method => method.ExpressionBody is not null && (IsVoid(method) || !IsAsync(method) || method.ReturnType is GenericNameSyntax)).SelectMany(InBlock)]),
        ];
    }

    private static IEnumerable<TextEdit> InFunction(MethodDeclarationSyntax method)
    {
        var word = IsAsync(method) ? "async " : "";
        var call = IsAsync(method) ? IsVoid(method) ? "Inner();" : method.ReturnType is GenericNameSyntax ? "return await Inner();" : "await Inner();"
            : IsVoid(method) ? "Inner();"
            : "return Inner();";
        return Around(method.Body!, $"{{ {word}{method.ReturnType.WithoutTrivia()} Inner() ", $" {call} }}");
    }

    private static TextEdit[] InLambda(MethodDeclarationSyntax method) => Around(method.Body!, "{ System.Action inner = () => ", "; inner(); }");

    private static TextEdit[] Around(BlockSyntax body, string before, string after) => [TextEdit.Insert(body.SpanStart, before), TextEdit.Insert(body.Span.End, after)];

    private static TextEdit[] InBlock(MethodDeclarationSyntax method) =>
        [TextEdit.Replace(method.ExpressionBody!.ArrowToken, IsVoid(method) ? "{" : "{ return"), TextEdit.Insert(method.SemicolonToken.Span.End, " }")];

    private static bool MayMove(MethodDeclarationSyntax method) =>
        method is { Body.Statements.Count: > 0, Parent: ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword } }
        && method.ParameterList.Parameters.All(parameter => parameter.Modifiers.Count == 0)
        && !method.ParameterList.Parameters.Any(parameter => parameter.Type?.ToString().Contains("Span", StringComparison.Ordinal) ?? false)
        && method.ReturnType is not RefTypeSyntax
        && !method.DescendantTokens().Any(token => token.ValueText is "Inner" or "inner")
        && !method.DescendantNodes().Any(node => node is YieldStatementSyntax or LabeledStatementSyntax or UnsafeStatementSyntax);

    private static bool IsAsync(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.AsyncKeyword);

    private static bool IsVoid(MethodDeclarationSyntax method) => method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
}
