using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>
/// Knows the patterns of which a match depends on nothing but itself and what is around it: neither on what a name was declared as (a
/// constant that stands for a literal, the type behind <c>var</c>) nor on the text of statements or members that it only has a name for.
/// </summary>
internal static class LocalPatterns
{
    /// <summary>Whether a pattern is such.</summary>
    public static bool Allow(Pattern pattern) =>
        pattern is CSharpPattern { Parsed: { Types.Count: 0 } parsed }
        && (parsed.Items.Count == 1 || parsed.Items.All(IsInBody))
        && parsed.Items.All(item => item.DescendantNodesAndSelf().All(IsLocal));

    /// <summary>The literals that a pattern asks for, which are local where no name can stand for one.</summary>
    public static Constants LiteralsOf(Pattern pattern) => pattern is CSharpPattern { Parsed.Items: var items }
        ? items.SelectMany(item => item.DescendantNodesAndSelf()).Aggregate(Constants.None, (all, node) => all | Literal(node))
        : Constants.None;

    private static Constants Literal(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression => Constants.Truth,
        SyntaxKind.NumericLiteralExpression => Constants.Number,
        SyntaxKind.StringLiteralExpression or SyntaxKind.CharacterLiteralExpression or SyntaxKind.InterpolatedStringExpression => Constants.Text,
        _ => Constants.None,
    };

    /// <summary>Whether something is only found in bodies, where neighbours have something to hold on to; not so a field, or <c>...</c> that reaches to the end.</summary>
    private static bool IsInBody(SyntaxNode item) =>
        item is StatementSyntax and not (LocalDeclarationStatementSyntax or ExpressionStatementSyntax or LocalFunctionStatementSyntax);

    /// <summary>Whether a condition looks at nothing else.</summary>
    public static bool Allow(Formulas.Condition condition) => condition switch
    {
        RegexValueCondition { Constants: false } or AnalysisCondition => true,
        PatternCondition { Patterns: var patterns } => patterns.All(Allow),
        _ => false,
    };

    private static bool IsLocal(SyntaxNode node) => node switch
    {
        VariableDeclarationSyntax { Type: var type, Parent: not BaseFieldDeclarationSyntax } => IsAnyType(type),
        ForEachStatementSyntax { Type: var type } => IsAnyType(type),
        DeclarationExpressionSyntax { Type: var type } => IsAnyType(type),
        DeclarationPatternSyntax { Type: var type } => IsAnyType(type),
        TypeDeclarationSyntax { Members: var members } => members.All(Sign.IsEllipsis),
        BaseNamespaceDeclarationSyntax => false,
        StatementSyntax or MemberDeclarationSyntax => Sign.NameOf(node) is not [Sign.Letter, ..] || Sign.IsEllipsis(node),
        _ => true,
    };

    private static bool IsAnyType(TypeSyntax type) => type.IsVar || Sign.NameOf(type) is [Sign.Letter, ..];
}
