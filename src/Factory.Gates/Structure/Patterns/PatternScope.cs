using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.Structure.Bases;
using Factory.Git.Changes;
using Factory.Model.Policy;

namespace Factory.Gates.Structure.Patterns;

/// <summary>The patterns that judge a change, and what it is held against.</summary>
/// <param name="Rails">The rails that count.</param>
/// <param name="Own">Those of the working tree.</param>
/// <param name="Change">The change.</param>
/// <param name="Before">The structure that it starts from.</param>
public sealed record PatternScope(RailSet Rails, RailSet Own, ChangeSet Change, BaseStructure Before)
{
    /// <summary>That of a gate's context.</summary>
    public static PatternScope Of(GateContext context, BaseStructure before) => new(context.Envelope.Rails, context.Envelope.Own.Rails, context.Change, before);

    /// <summary>Where else the exemplar may be: a change that moves it says so in its own pattern. Null where it gives the pattern up.</summary>
    internal Exemplar? Moved(CanonicalPattern pattern) => Own.PatternCalled(pattern.Name)?.Exemplar;
}
