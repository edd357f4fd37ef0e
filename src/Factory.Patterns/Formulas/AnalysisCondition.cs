using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary><c>metavariable-analysis</c>: the string that a metavariable stands for is judged by a function.</summary>
/// <param name="Metavariable">With its dollar sign.</param>
/// <param name="Judge">Whether the text is what is looked for.</param>
internal sealed record AnalysisCondition(string Metavariable, Func<string, bool> Judge) : Condition
{
    public override IEnumerable<Bindings> Holds(MatchSource source, Match match, Bindings bindings) =>
        bindings[Metavariable] is { } value && Judge(StringContent.Of(value)) ? [bindings] : [];
}
