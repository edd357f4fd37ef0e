using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Formulas;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>
/// Which statements of a body a rule needs to see: those that a statement of one of its patterns can be, whether the pattern is wanted or
/// excluded. What only says where a match lies is around it, so it is there in any case.
/// </summary>
internal static class StatementNeeds
{
    /// <summary>What such a statement holds; a requirement that everything meets where nothing can be said.</summary>
    public static Requirement Of(Rule rule) => rule.Taint is null ? Of(rule.Formula, isAround: false) : Requirement.Always;

    private static Requirement Of(Formula formula, bool isAround) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern { IsAnyExpression: false } pattern } => Of(pattern, isAround),
        InsideFormula inside => Of(inside.Inner, isAround),
        AnyFormula any => new Requirement.AnyOf([.. any.Parts.Select(part => Of(part, isAround))]),
        AllFormula all when all.Conditions.All(LocalPatterns.Allow) => Of(all, isAround),
        _ => Requirement.Always,
    };

    /// <summary>What excludes a match is the same code or around it; so is a <c>pattern-inside</c>, where something is in it.</summary>
    private static Requirement.AnyOf Of(AllFormula all, bool isAround)
    {
        var isFound = !all.Parts.All(AllFormula.IsInside);
        return new([.. all.Parts.Select(part => Of(part, isAround || (AllFormula.IsInside(part) && isFound))), .. all.Without.Select(part => Of(part, isAround: true))]);
    }

    private static Requirement Of(CSharpPattern pattern, bool isAround)
    {
        if (!LocalPatterns.Allow(pattern))
        {
            return Requirement.Always;
        }

        // A member is needed with all of its body or without it.
        var items = pattern.Parsed.Items;
        return items[0] is MemberDeclarationSyntax or LocalFunctionStatementSyntax
            ? Requirement.Never
            : new Requirement.AnyOf([.. items.SelectMany(item => isAround && items.Count == 1 ? Inside(item).Select(OfItem) : Innermost(item))]);
    }

    /// <summary>What a statement holds that is an innermost statement of an item, or the item: what is around it comes with it.</summary>
    public static IEnumerable<Requirement> Innermost(SyntaxNode item) => Inside(item).DefaultIfEmpty(item).Select(OfItem);

    private static IEnumerable<SyntaxNode> Inside(SyntaxNode item) => Inner(item).Where(inner => !Inner(inner).Any());

    private static Requirement.AllOf OfItem(SyntaxNode item) => new([.. SolidTokens.OfStatement(item)]);

    /// <summary>The statements in an item of a pattern, but for those of lambdas, which are a part of the statement around.</summary>
    private static IEnumerable<SyntaxNode> Inner(SyntaxNode item) => item
        .DescendantNodes(inner => inner is not AnonymousFunctionExpressionSyntax)
        .Where(inner => inner is StatementSyntax and not BlockSyntax && !Sign.IsEllipsis(inner));
}
