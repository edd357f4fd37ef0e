using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>The rails of an envelope that have a file of their own.</summary>
/// <param name="Decisions">What was settled, by id.</param>
/// <param name="Patterns">The one way of doing something, by name.</param>
public sealed record RailSet(IReadOnlyList<Decision> Decisions, IReadOnlyList<CanonicalPattern> Patterns)
{
    /// <summary>None.</summary>
    public static RailSet Empty { get; } = new([], []);

    /// <summary>The decisions that hold.</summary>
    public IEnumerable<Decision> InForce => Decisions.Where(decision => decision.Status == DecisionStatus.Accepted);

    /// <summary>The decision that took the place of another; null where none did.</summary>
    public Decision? SuccessorOf(Decision decision) => Decisions.FirstOrDefault(later => later.Supersedes.Any(decision.IsCalled));

    /// <summary>The decision that a text cites, by its number or name; null where there is none.</summary>
    public Decision? DecisionCalled(string text) => Decisions.FirstOrDefault(decision => decision.IsCalled(text));

    /// <summary>The pattern with a name; null where there is none.</summary>
    public CanonicalPattern? PatternCalled(string name) => Patterns.FirstOrDefault(pattern => pattern.Name == name);
}
