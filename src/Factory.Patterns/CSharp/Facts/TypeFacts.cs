using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Facts;

/// <summary>
/// The types of expressions as far as one file shows them without a compilation: what is written (a declaration, <c>new T</c>, a cast)
/// and what follows from it at once (<c>var</c> with such a value, a sum with a string).
/// </summary>
internal sealed class TypeFacts(Scopes scopes)
{
    private const int Deepest = 20;

    private static readonly HashSet<string> TextMethods = new(StringComparer.Ordinal) { "Format", "Concat", "Join", "Copy", "Intern" };

    /// <summary>The types of what somebody asked for. One that is being worked out has none, so that a circle ends.</summary>
    private readonly Dictionary<SyntaxNode, TypeSyntax?> known = [];

    /// <summary>The type of an expression; null where it is not known.</summary>
    public TypeSyntax? Of(ExpressionSyntax expression) => Of(expression, 0);

    /// <summary>The type of what a name was declared as, by the token that declares it.</summary>
    public TypeSyntax? OfDeclared(SyntaxToken name) => name.Parent is { } declaration ? Declared(declaration, 0) : null;

    private TypeSyntax? Of(ExpressionSyntax expression, int depth) => depth > Deepest ? null : expression switch
    {
        LiteralExpressionSyntax literal when !literal.IsKind(SyntaxKind.DefaultLiteralExpression) => OfLiteral(literal.Token.Value),
        InterpolatedStringExpressionSyntax => Known("string"),
        ObjectCreationExpressionSyntax creation => creation.Type,
        ImplicitObjectCreationExpressionSyntax => Target(expression),
        CastExpressionSyntax cast => cast.Type,
        DefaultExpressionSyntax byDefault => byDefault.Type,
        ArrayCreationExpressionSyntax array => Known($"{array.Type.ElementType}{string.Concat(array.Type.RankSpecifiers.Select(rank => $"[{new string(',', rank.Rank - 1)}]"))}"),
        TypeOfExpressionSyntax => Known("System.Type"),
        IdentifierNameSyntax name => scopes.Find(name.Identifier.ValueText, name) is { } found ? Declared(found, depth + 1) : null,
        MemberAccessExpressionSyntax access => OfMember(access, depth + 1),
        InvocationExpressionSyntax call => OfCall(call, depth + 1),
        ThisExpressionSyntax => expression.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type ? SyntaxFactory.IdentifierName(type.Identifier.ValueText) : null,
        BinaryExpressionSyntax binary => OfOperator(binary, depth + 1),
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation } => Declared(designation, depth + 1),
        _ => OfWrapper(expression, depth + 1),
    };

    private TypeSyntax? OfWrapper(ExpressionSyntax expression, int depth) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth),
        PostfixUnaryExpressionSyntax forgiving when forgiving.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Of(forgiving.Operand, depth),
        ConditionalExpressionSyntax choice => Of(choice.WhenTrue, depth) ?? Of(choice.WhenFalse, depth),
        AwaitExpressionSyntax { Expression: var task } => Of(task, depth) is GenericNameSyntax { TypeArgumentList.Arguments: [var result] } ? result : null,
        ElementAccessExpressionSyntax element => Of(element.Expression, depth) is ArrayTypeSyntax { RankSpecifiers.Count: 1 } array ? array.ElementType : null,
        _ => null,
    };

    private TypeSyntax? OfMember(MemberAccessExpressionSyntax access, int depth) => access switch
    {
        { Expression: ThisExpressionSyntax } => scopes.Find(access.Name.Identifier.ValueText, access) is { } found ? Declared(found, depth) : null,
        { Expression: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }, Name.Identifier.ValueText: "Empty" } => Known("string"),
        { Expression: IdentifierNameSyntax { Identifier.ValueText: "String" }, Name.Identifier.ValueText: "Empty" } => Known("string"),
        _ => null,
    };

    private TypeSyntax? OfCall(InvocationExpressionSyntax call, int depth) => call.Expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "nameof" } => Known("string"),
        IdentifierNameSyntax name => scopes.Find(name.Identifier.ValueText, name) is { } method ? Declared(method, depth) : null,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } => Known("string"),
        MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax { Keyword.ValueText: "string" } or IdentifierNameSyntax { Identifier.ValueText: "String" } } access
            when TextMethods.Contains(access.Name.Identifier.ValueText) => Known("string"),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name.Identifier.ValueText: "Create" }
            when type.Identifier.ValueText is [var first, ..] && char.IsUpper(first) && scopes.Find(type.Identifier.ValueText, type) is null => type,
        _ => null,
    };

    private TypeSyntax? OfOperator(BinaryExpressionSyntax binary, int depth) => binary.Kind() switch
    {
        SyntaxKind.AsExpression => binary.Right as TypeSyntax,
        SyntaxKind.CoalesceExpression => Of(binary.Left, depth) ?? Of(binary.Right, depth),
        SyntaxKind.AddExpression => IsText(binary, depth) ? Known("string") : null,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.IsExpression => Known("bool"),
        _ => null,
    };

    private bool IsText(BinaryExpressionSyntax sum, int depth) => IsText(Of(sum.Left, depth)) || IsText(Of(sum.Right, depth));

    private static bool IsText(TypeSyntax? type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } or IdentifierNameSyntax { Identifier.ValueText: "String" };

    private TypeSyntax? Declared(SyntaxNode declaration, int depth)
    {
        if (!known.TryGetValue(declaration, out var type))
        {
            known[declaration] = null;
            type = known[declaration] = AsDeclared(declaration, depth);
        }

        return type;
    }

    private TypeSyntax? AsDeclared(SyntaxNode declaration, int depth) => depth > Deepest ? null : declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax list } variable => Written(list.Type, variable.Initializer?.Value, depth),
        ParameterSyntax parameter => parameter.Type,
        PropertyDeclarationSyntax property => property.Type,
        ForEachStatementSyntax loop => loop.Type.IsVar ? ElementOf(Of(loop.Expression, depth + 1)) : loop.Type,
        CatchDeclarationSyntax caught => caught.Type,
        SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Type.IsVar: false } written } => written.Type,
        SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax pattern } => pattern.Type,
        SingleVariableDesignationSyntax { Parent: RecursivePatternSyntax pattern } => pattern.Type,
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax function => function.ReturnType,
        _ => null,
    };

    private TypeSyntax? Written(TypeSyntax type, ExpressionSyntax? value, int depth) =>
        !type.IsVar ? type : value is null ? null : Of(value, depth + 1);

    private static TypeSyntax? ElementOf(TypeSyntax? collection) => collection switch
    {
        ArrayTypeSyntax { RankSpecifiers.Count: 1 } array => array.ElementType,
        GenericNameSyntax { TypeArgumentList.Arguments: [var only] } => only,
        _ => null,
    };

    /// <summary>The type that is written where the value goes to.</summary>
    private static TypeSyntax? Target(ExpressionSyntax value) => value.Parent?.Parent switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax list } => list.Type,
        PropertyDeclarationSyntax property => property.Type,
        _ => null,
    };

    private static TypeSyntax? OfLiteral(object? value) => value switch
    {
        string => Known("string"),
        int => Known("int"),
        bool => Known("bool"),
        char => Known("char"),
        double => Known("double"),
        long => Known("long"),
        decimal => Known("decimal"),
        float => Known("float"),
        _ => null,
    };

    private static TypeSyntax Known(string name) => SyntaxFactory.ParseTypeName(name);
}
