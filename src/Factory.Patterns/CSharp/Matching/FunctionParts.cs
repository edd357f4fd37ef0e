using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>What methods, constructors, operators and local functions have in common.</summary>
internal sealed record FunctionParts(SyntaxKind Kind, SyntaxToken Name, SeparatedSyntaxList<ParameterSyntax> Parameters)
{
    public SyntaxList<AttributeListSyntax> Attributes { get; private init; }

    public SyntaxTokenList Modifiers { get; private init; }

    public TypeSyntax? Type { get; private init; }

    public TypeParameterListSyntax? TypeParameters { get; private init; }

    public SyntaxList<TypeParameterConstraintClauseSyntax> Constraints { get; private init; }

    /// <summary>The interface that a method implements for nobody else to see.</summary>
    public NameSyntax? Interface { get; private init; }

    /// <summary>The call of another constructor.</summary>
    public ConstructorInitializerSyntax? Initializer { get; private init; }

    /// <summary>A block or an arrow; null for a declaration without a body.</summary>
    public SyntaxNode? Body { get; private init; }

    /// <summary>The parts of a function; null for anything else.</summary>
    public static FunctionParts? Of(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => new(SyntaxKind.MethodDeclaration, method.Identifier, method.ParameterList.Parameters)
        {
            Attributes = method.AttributeLists, Modifiers = method.Modifiers, Type = method.ReturnType,
            TypeParameters = method.TypeParameterList, Constraints = method.ConstraintClauses,
            Interface = method.ExplicitInterfaceSpecifier?.Name, Body = (SyntaxNode?)method.Body ?? method.ExpressionBody,
        },
        LocalFunctionStatementSyntax local => new(SyntaxKind.MethodDeclaration, local.Identifier, local.ParameterList.Parameters)
        {
            Attributes = local.AttributeLists, Modifiers = local.Modifiers, Type = local.ReturnType,
            TypeParameters = local.TypeParameterList, Constraints = local.ConstraintClauses, Body = (SyntaxNode?)local.Body ?? local.ExpressionBody,
        },
        ConstructorDeclarationSyntax constructor => new(SyntaxKind.ConstructorDeclaration, constructor.Identifier, constructor.ParameterList.Parameters)
        {
            Attributes = constructor.AttributeLists, Modifiers = constructor.Modifiers, Initializer = constructor.Initializer, Body = (SyntaxNode?)constructor.Body ?? constructor.ExpressionBody,
        },
        BaseMethodDeclarationSyntax other => new(other.Kind(), OperatorOf(other), other.ParameterList.Parameters)
        {
            Attributes = other.AttributeLists, Modifiers = other.Modifiers, Type = ReturnOf(other), Body = (SyntaxNode?)other.Body ?? other.ExpressionBody,
        },
        _ => null,
    };

    private static SyntaxToken OperatorOf(BaseMethodDeclarationSyntax method) => method switch
    {
        OperatorDeclarationSyntax plain => plain.OperatorToken,
        DestructorDeclarationSyntax destructor => destructor.Identifier,
        ConversionOperatorDeclarationSyntax conversion => conversion.ImplicitOrExplicitKeyword,
        _ => default,
    };

    private static TypeSyntax? ReturnOf(BaseMethodDeclarationSyntax method) => method switch
    {
        OperatorDeclarationSyntax plain => plain.ReturnType,
        ConversionOperatorDeclarationSyntax conversion => conversion.Type,
        _ => null,
    };
}
