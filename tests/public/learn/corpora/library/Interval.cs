namespace Measures;

/// <summary>A stretch between two values, of which the upper one is not part.</summary>
public readonly record struct Interval<T>
    where T : IComparable<T>
{
    public Interval(T from, T to)
    {
        if (from.CompareTo(to) > 0)
        {
            throw new ArgumentOutOfRangeException(nameof(from), "An interval ends after it begins");
        }

        (From, To) = (from, to);
    }

    public T From { get; }

    public T To { get; }

    public bool IsEmpty => From.CompareTo(To) == 0;

    public bool Contains(T value) => From.CompareTo(value) <= 0 && value.CompareTo(To) < 0;

    public bool Overlaps(Interval<T> other) => From.CompareTo(other.To) < 0 && other.From.CompareTo(To) < 0;
}
