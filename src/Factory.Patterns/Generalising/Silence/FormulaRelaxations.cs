using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Formulas;

namespace Factory.Patterns.Generalising.Silence;

/// <summary>Leaves open each single thing that a formula asks for.</summary>
internal static class FormulaRelaxations
{
    public static IEnumerable<FormulaRelaxation> Of(Formula formula) => formula switch
    {
        PatternFormula { Pattern: CSharpPattern pattern } single => PatternRelaxations.Of(pattern.Written).Select(one => Relaxed(single, one)).OfType<FormulaRelaxation>(),
        InsideFormula inside => Of(inside.Inner).Select(one => one with { Formula = new InsideFormula(one.Formula) }),
        AnyFormula any => Each(any.Parts, parts => new AnyFormula(parts)),
        AllFormula all => OfAll(all),
        _ => [],
    };

    private static FormulaRelaxation? Relaxed(PatternFormula formula, PatternRelaxation relaxation) =>
        PatternParser.Parse(relaxation.Pattern, out _) is { } parsed
            ? new(formula with { Pattern = new CSharpPattern(parsed, MatchOptions.Default) }, relaxation.Cause, relaxation.Part)
            {
                Owner = formula.Pattern.Written, Metavariable = relaxation.Metavariable,
            }
            : null;

    private static IEnumerable<FormulaRelaxation> Each(IReadOnlyList<Formula> parts, Func<IReadOnlyList<Formula>, Formula> whole) =>
        parts.SelectMany((part, i) => Of(part).Select(one => one with { Formula = whole([.. parts.Take(i), one.Formula, .. parts.Skip(i + 1)]) }));

    private static IEnumerable<FormulaRelaxation> OfAll(AllFormula all)
    {
        var conditions = all.Conditions.Select((condition, i) =>
            new FormulaRelaxation(all with { Conditions = Without(all.Conditions, i) }, SilenceCause.Condition, Written(condition)) { Owner = Key(condition) });
        var exceptions = all.Without.Select((not, i) =>
            new FormulaRelaxation(all with { Without = Without(all.Without, i) }, SilenceCause.Excepted, Written(not)) { Owner = not is InsideFormula ? "pattern-not-inside" : "pattern-not" });
        var places = all.Parts.Select((part, i) => (part, i)).Where(one => one.part is InsideFormula && all.Parts.Count > 1).Select(one =>
            new FormulaRelaxation(all with { Parts = Without(all.Parts, one.i) }, SilenceCause.Inside, Written(one.part)) { Owner = "pattern-inside" });
        return Each(all.Parts, parts => all with { Parts = parts }).Concat(conditions).Concat(exceptions).Concat(places);
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> items, int i) => [.. items.Take(i), .. items.Skip(i + 1)];

    private static string Written(Formula formula) => string.Join(" | ", formula.Patterns.Select(pattern => pattern.Written));

    private static string Written(Condition condition) => condition switch
    {
        RegexValueCondition regex => $"{regex.Metavariable} =~ {regex.Expression.Written}",
        TypeCondition type => $"{type.Metavariable}: {string.Join(" | ", type.Types)}",
        PatternCondition pattern => $"{pattern.Metavariable}: {Written(pattern.Formula)}",
        AnalysisCondition analysis => analysis.Metavariable,
        _ => "",
    };

    private static string Key(Condition condition) => condition switch
    {
        RegexValueCondition => "metavariable-regex",
        TypeCondition => "metavariable-type",
        PatternCondition => "metavariable-pattern",
        AnalysisCondition => "metavariable-analysis",
        _ => "metavariable-comparison",
    };
}
