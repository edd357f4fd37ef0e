using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.Generic;

namespace Factory.Patterns.Rules;

/// <summary>A rule's <c>options</c>.</summary>
internal sealed record RuleOptions(MatchOptions CSharp, GenericOptions Generic)
{
    /// <summary><c>taint_unify_mvars</c>: a metavariable of source and sink must stand for the same.</summary>
    public bool UnifyTaint { get; init; }
}
