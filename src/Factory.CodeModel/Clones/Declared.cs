using Factory.CodeModel.Metrics;
using Factory.CodeModel.Syntax;
using Factory.CodeModel.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Factory.CodeModel.Clones;

/// <summary>A type, or a member that can have a body.</summary>
internal sealed record Declared(string Id, TextSpan Whole, TextSpan? Body)
{
    public bool IsPrivate { get; private init; }

    public bool IsCallable { get; private init; }

    public bool IsTest { get; private init; }

    /// <summary>What a node declares; null where it is no type and no member with a body.</summary>
    public static Declared? Of(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => new($"T:{Containers.Qualified(type, Name(type))}", type.Span, null),
        BaseMethodDeclarationSyntax method => Member(method, (SyntaxNode?)method.Body ?? method.ExpressionBody) with
        {
            IsPrivate = !method.Modifiers.Any(IsOpen),
            IsCallable = method is MethodDeclarationSyntax,
            IsTest = TestAttributes.AreOn(method.AttributeLists),
        },
        LocalFunctionStatementSyntax local => Member(local, (SyntaxNode?)local.Body ?? local.ExpressionBody) with { IsPrivate = true },
        AccessorDeclarationSyntax accessor => Member(accessor, (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody),
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } => new(MemberNames.Of(node), property.Span, node.Span),
        _ => null,
    };

    private static Declared Member(SyntaxNode node, SyntaxNode? body) => new(MemberNames.Of(node), node.Span, body?.Span);

    private static string Name(BaseTypeDeclarationSyntax type) => type is TypeDeclarationSyntax { TypeParameterList.Parameters.Count: > 0 and var arity }
        ? $"{type.Identifier.ValueText}`{arity}"
        : type.Identifier.ValueText;

    private static bool IsOpen(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword;
}
