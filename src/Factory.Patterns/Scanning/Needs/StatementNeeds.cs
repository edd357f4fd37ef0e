using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Formulas;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>
/// Which statements of a body a rule needs to see beside those that it matches in: those that a pattern which excludes a match asks for,
/// or one that says where a match lies. What is around a match is there in any case.
/// </summary>
internal static class StatementNeeds
{
    /// <summary>What such a statement holds; a requirement that everything meets where nothing can be said.</summary>
    public static Requirement Of(Rule rule) =>
        rule.Taint is null && rule.Patterns.All(LocalPatterns.Allow) ? Of(rule.Formula, isAround: false) : Requirement.Always;

    private static Requirement Of(Formula formula, bool isAround) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern { Parsed.Items: var items } } => isAround ? OfAround(items) : Requirement.Never,
        InsideFormula inside => Of(inside.Inner, isAround: true),
        AnyFormula any => new Requirement.AnyOf([.. any.Parts.Select(part => Of(part, isAround))]),
        AllFormula all when all.Conditions.All(LocalPatterns.Allow) =>
            new Requirement.AnyOf([.. all.Parts.Select(part => Of(part, isAround)), .. all.Without.Select(part => Of(part, isAround: true))]),
        _ => Requirement.Always,
    };

    /// <summary>A member is needed with all of its body or without it.</summary>
    private static Requirement OfAround(IReadOnlyList<SyntaxNode> items) =>
        items[0] is MemberDeclarationSyntax or LocalFunctionStatementSyntax
            ? Requirement.Never
            : new Requirement.AnyOf([.. items.SelectMany(item => items.Count == 1 ? Inside(item).Select(OfItem) : Innermost(item))]);

    /// <summary>What a statement holds that is an innermost statement of an item, or the item: what is around it comes with it.</summary>
    public static IEnumerable<Requirement> Innermost(SyntaxNode item) => Inside(item).DefaultIfEmpty(item).Select(OfItem);

    /// <summary>The innermost statements in an item of a pattern.</summary>
    public static IEnumerable<SyntaxNode> Inside(SyntaxNode item) => Inner(item).Where(inner => !Inner(inner).Any());

    /// <summary>What the statement holds of its own in which a match of an item lies, or which it is.</summary>
    public static Requirement.AllOf OfItem(SyntaxNode item) => new([.. SolidTokens.OfStatement(item)]);

    /// <summary>The statements in an item of a pattern, but for those of lambdas, which are a part of the statement around.</summary>
    private static IEnumerable<SyntaxNode> Inner(SyntaxNode item) => item
        .DescendantNodes(inner => inner is not AnonymousFunctionExpressionSyntax)
        .Where(inner => inner is StatementSyntax and not BlockSyntax && !Sign.IsEllipsis(inner));
}
