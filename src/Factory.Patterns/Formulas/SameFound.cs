using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary>Two places are one where they are the same stretch with the same values at the same places.</summary>
internal sealed class SameFound : IEqualityComparer<Found>
{
    public static SameFound Comparer { get; } = new();

    public bool Equals(Found? one, Found? other) =>
        one is not null && other is not null && one.Span == other.Span && AreSame(one.Bindings, other.Bindings);

    public int GetHashCode(Found found) => found.Span.GetHashCode();

    public static bool AreSame(Bindings one, Bindings other) =>
        ReferenceEquals(one, other) || one.All.SequenceEqual(other.All, SameBinding.Comparer);

    private sealed class SameBinding : IEqualityComparer<Bindings.Binding>
    {
        public static SameBinding Comparer { get; } = new();

        public bool Equals(Bindings.Binding? one, Bindings.Binding? other) =>
            one is not null && other is not null && one.Name == other.Name && one.Value.Span == other.Value.Span && one.Value.Key == other.Value.Key;

        public int GetHashCode(Bindings.Binding binding) => binding.Value.Span.GetHashCode();
    }
}
