using Factory.Patterns.CSharp;
using Factory.Patterns.Formulas;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Taint;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>What a rule needs to see of a C# file: from its patterns, along the ways in which they are combined.</summary>
internal static class FormulaNeeds
{
    public static RuleNeeds Of(Rule rule)
    {
        var needs = rule.Taint is { } taint ? Of(taint) : Of(rule.Formula);
        return new(needs.File, needs.Region, needs.Bodies, new Requirement.AnyOf([needs.Spanning, needs.Functions]))
        {
            Statement = StatementNeeds.Of(rule),
            Site = SiteNeeds.Of(rule),
            Path = SiteNeeds.Around(rule),
            IsForFields = rule.Taint is null && IsForFields(rule.Formula),
            Literals = rule.Patterns.Aggregate(Constants.None, (all, pattern) => all | LocalPatterns.LiteralsOf(pattern)),
        };
    }

    private static PatternNeeds Of(Formula formula) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern { IsAnyExpression: true } } => new(Requirement.Always, Requirement.Always) { Bodies = Requirement.Always },
        PatternFormula { Pattern: CSharpPattern pattern } => PatternNeeds.Of(pattern),
        InsideFormula inside => Of(inside.Inner),
        AnyFormula any => Any([.. any.Parts.Select(Of)]),
        AllFormula all => All([.. all.Parts.Select(Of)], [.. all.Without.Select(Of)]),

        // Text is searched in the whole file, which is always there.
        _ => new(Requirement.Always, Requirement.Always),
    };

    private static bool IsForFields(Formula formula) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern { Parsed.Items: [FieldDeclarationSyntax] } } => true,
        AnyFormula any => any.Parts.All(IsForFields),
        AllFormula all => all.Parts.Any(IsForFields),
        _ => false,
    };

    private static PatternNeeds Any(IReadOnlyList<PatternNeeds> parts) => new(AnyOf(parts, part => part.File), AnyOf(parts, part => part.Region))
    {
        Bodies = AnyOf(parts, part => part.Bodies),
        Around = AnyOf(parts, part => part.Around),
        Spanning = AnyOf(parts, part => part.Spanning),
        Functions = AnyOf(parts, part => part.Functions),
    };

    /// <summary>
    /// Matches that are combined lie in each other, so where they lie in a member, it has what each of them needs, but for what reaches
    /// over several members.
    /// </summary>
    private static PatternNeeds All(IReadOnlyList<PatternNeeds> parts, IReadOnlyList<PatternNeeds> without)
    {
        var needs = new PatternNeeds(AllOf(parts, part => part.File), AllOf(parts, part => part.Region)) { Around = AllOf(parts, part => part.Around) };
        var spanning = AnyOf([.. parts, .. without], part => part.Spanning);

        // What takes a match away that lies in no body that is known, must be seen wherever it is.
        return parts.Count == 0 || parts.Any(part => part.Bodies != Requirement.Never)
            ? needs with { Bodies = needs.Around, Spanning = spanning }
            : needs with { Spanning = new Requirement.AnyOf([spanning, AnyOf(without, part => part.Bodies)]), Functions = AnyOf(parts, part => part.Functions) };
    }

    /// <summary>Taint is followed within one member, to a sink in it.</summary>
    private static PatternNeeds Of(TaintSpec taint)
    {
        var sinks = Any([.. taint.Sinks.Select(sink => Of(sink.Formula))]);
        var sources = Any([.. taint.Sources.Select(source => Of(source.Formula))]);
        var others = Any([.. taint.Sanitizers.Select(one => Of(one.Formula)), .. taint.Propagators.Select(one => Of(one.Formula))]);
        return new(new Requirement.AllOf([sinks.File, sources.File]), sinks.Region)
        {
            Bodies = sinks.Bodies,
            Spanning = new Requirement.AnyOf([sinks.Spanning, sources.Spanning, others.Spanning]),
            Functions = AnyOf([sinks, sources, others], part => part.Functions),
        };
    }

    private static Requirement.AllOf AllOf(IReadOnlyList<PatternNeeds> parts, Func<PatternNeeds, Requirement> need) => new([.. parts.Select(need)]);

    /// <summary>Any of the needs; the requirement that nothing meets where there is none else.</summary>
    private static Requirement AnyOf(IReadOnlyList<PatternNeeds> parts, Func<PatternNeeds, Requirement> need)
    {
        List<Requirement> needs = [.. parts.Select(need).Where(one => one != Requirement.Never)];
        return needs.Count > 0 ? new Requirement.AnyOf(needs) : Requirement.Never;
    }
}
