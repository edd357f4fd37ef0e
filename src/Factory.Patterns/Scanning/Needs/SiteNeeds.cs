using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Formulas;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>What a rule needs to see in the one statement, or in the head of the member, in which a match lies.</summary>
internal static class SiteNeeds
{
    /// <summary>What that statement or head holds; a requirement that everything meets where nothing can be said.</summary>
    public static Requirement Of(Rule rule) => rule.Taint is null ? Of(rule.Formula) : Requirement.Always;

    /// <summary>What it holds together with the statements around it and the head.</summary>
    public static Requirement Around(Rule rule) => rule.Taint is null ? Around(rule.Formula) : Requirement.Always;

    private static Requirement Of(Formula formula) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern { IsAnyExpression: false, Parsed.Items: var items } } when items.All(IsInOne) =>
            new Requirement.AnyOf([.. items.SelectMany(StatementNeeds.Innermost)]),
        InsideFormula inside => Of(inside.Inner),
        AnyFormula any => new Requirement.AnyOf([.. any.Parts.Select(Of)]),
        AllFormula { Parts.Count: > 0 } all => new Requirement.AnyOf([.. Found(all).Select(Of)]),
        _ => Requirement.Always,
    };

    private static Requirement Around(Formula formula) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern { Parsed.Items: [var item] } } when IsInOne(item) || item is BaseMethodDeclarationSyntax => StatementNeeds.OfItem(item),
        InsideFormula inside => Around(inside.Inner),
        AnyFormula any => new Requirement.AnyOf([.. any.Parts.Select(Around)]),
        AllFormula all when all.Parts.Count(part => !AllFormula.IsInside(part)) <= 1 => new Requirement.AllOf([.. all.Parts.Select(Around)]),

        // Of two that are found, the outer one may have parts that are not around the inner one.
        _ => Requirement.Always,
    };

    /// <summary>Matches that are combined lie in each other; what only says where is left out where anything else says what.</summary>
    private static IReadOnlyList<Formula> Found(AllFormula all) =>
        all.Parts.Where(part => !AllFormula.IsInside(part)).ToList() is { Count: > 0 } found ? found : all.Parts;

    /// <summary>Statements and expressions. A declaration may lie in the heads of several members, and what only <c>...</c> names anywhere.</summary>
    private static bool IsInOne(SyntaxNode item) =>
        item is ExpressionSyntax or CatchClauseSyntax or FinallyClauseSyntax or StatementSyntax and not LocalFunctionStatementSyntax
        && Sign.NameOf(item) is not [Sign.Letter, ..];
}
