using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary>Where a formula gets the matches of its patterns from: a file, or a piece of one.</summary>
internal abstract class MatchSource(SourceFile file, CancellationToken cancellation)
{
    public SourceFile File => file;

    public CancellationToken Cancellation => cancellation;

    /// <summary>What <c>patterns</c> without anything positive starts from; null where it has nothing to start from.</summary>
    public virtual Match? Whole => null;

    /// <summary>The matches of a pattern.</summary>
    public abstract IReadOnlyList<Found> Of(Pattern pattern);

    /// <summary>The matches of a pattern in a stretch.</summary>
    public abstract IEnumerable<Found> Of(Pattern pattern, TextSpan within);
}
