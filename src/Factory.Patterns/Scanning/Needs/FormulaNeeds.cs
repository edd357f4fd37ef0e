using Factory.Patterns.CSharp;
using Factory.Patterns.Formulas;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Taint;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>What a rule needs to see of a C# file: from its patterns, along the ways in which they are combined.</summary>
internal static class FormulaNeeds
{
    public static RuleNeeds Of(Rule rule)
    {
        var needs = rule.Taint is { } taint ? Of(taint) : Of(rule.Formula);
        var bodies = needs.Bodies.And(needs.Spanning);
        return new(needs.File, bodies.All ? [] : bodies.Keep, bodies.All);
    }

    private static PatternNeeds Of(Formula formula) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern { IsAnyExpression: true } } => new(Requirement.Always, BodyNeeds.Every, BodyNeeds.None),
        PatternFormula { Pattern: CSharpPattern pattern } => PatternNeeds.Of(pattern),
        InsideFormula inside => Of(inside.Inner),
        AnyFormula any => Any([.. any.Parts.Select(Of)]),
        AllFormula all => All([.. all.Parts.Select(Of)], [.. all.Without.Select(Of)]),

        // Text is searched in the whole file, which is always there.
        _ => new(Requirement.Always, BodyNeeds.None, BodyNeeds.None),
    };

    private static PatternNeeds Any(IReadOnlyList<PatternNeeds> parts) => new(
        new Requirement.AnyOf([.. parts.Select(part => part.File)]),
        parts.Aggregate(BodyNeeds.None, (needs, part) => needs.And(part.Bodies)),
        parts.Aggregate(BodyNeeds.None, (needs, part) => needs.And(part.Spanning)));

    /// <summary>
    /// Matches that are combined lie in each other, so the bodies that the most selective part asks for have all the others too, but for
    /// what reaches over several members.
    /// </summary>
    private static PatternNeeds All(IReadOnlyList<PatternNeeds> parts, IReadOnlyList<PatternNeeds> without)
    {
        var inBodies = parts.Select(part => part.Bodies).Where(bodies => bodies.All || bodies.Keep.Count > 0).ToList();
        var best = inBodies.Where(bodies => bodies.IsSelective).MaxBy(bodies => bodies.Rarity) ?? (inBodies.Count > 0 ? BodyNeeds.Every : BodyNeeds.None);
        return new(
            new Requirement.AllOf([.. parts.Select(part => part.File)]),
            parts.Count == 0 ? BodyNeeds.Every : best,
            parts.Concat(without).Aggregate(BodyNeeds.None, (needs, part) => needs.And(part.Spanning)));
    }

    /// <summary>Taint is followed within one member, to a sink in it.</summary>
    private static PatternNeeds Of(TaintSpec taint)
    {
        var sinks = Any([.. taint.Sinks.Select(sink => Of(sink.Formula))]);
        var sources = Any([.. taint.Sources.Select(source => Of(source.Formula))]);
        var others = Any([.. taint.Sanitizers.Select(one => Of(one.Formula)), .. taint.Propagators.Select(one => Of(one.Formula))]);
        return new(
            new Requirement.AllOf([sinks.File, sources.File]),
            sinks.Bodies,
            sinks.Spanning.And(sources.Spanning).And(others.Spanning));
    }
}
