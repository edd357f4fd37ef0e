using Factory.Patterns.Formulas;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Taint;

/// <summary>What a taint rule follows: from where, to where, and what cleans or carries it on the way.</summary>
internal sealed record TaintSpec(IReadOnlyList<TaintPart> Sources, IReadOnlyList<TaintPart> Sinks)
{
    public IReadOnlyList<TaintPart> Sanitizers { get; init; } = [];

    public IReadOnlyList<TaintPropagator> Propagators { get; init; } = [];

    /// <summary>Whether a metavariable of source and sink must stand for the same.</summary>
    public bool Unify { get; init; }

    public IEnumerable<Pattern> Patterns =>
        Sources.Concat(Sinks).Concat(Sanitizers).SelectMany(part => part.Formula.Patterns).Concat(Propagators.SelectMany(one => one.Formula.Patterns));
}

/// <summary>A source, sink or sanitizer.</summary>
internal sealed record TaintPart(Formula Formula)
{
    /// <summary>Whether only the stretch itself is meant, not what lies in it.</summary>
    public bool Exact { get; init; }

    /// <summary>Whether variables in it are changed from there on, not only its value.</summary>
    public bool BySideEffect { get; init; }

    /// <summary>Whether a sanitizer that is also a source or sink counts as none.</summary>
    public bool NotConflicting { get; init; }
}

/// <summary>A call or expression by which what taints one of its parts comes to taint another.</summary>
internal sealed record TaintPropagator(Formula Formula, string From, string To);
