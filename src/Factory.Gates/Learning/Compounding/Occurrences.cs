using Factory.Gates.Learning.Evidence;
using Factory.Model.Learning;

namespace Factory.Gates.Learning.Compounding;

/// <summary>What could have made a mistake and what made it, as places among the commits, newest first.</summary>
/// <param name="Birth">The place of the commit that brought the rule, which is neither before nor after it.</param>
/// <param name="Exposed">The changes that could have made the mistake.</param>
/// <param name="Made">Those that made it.</param>
internal sealed record Occurrences(int Birth, IReadOnlySet<int> Exposed, IReadOnlySet<int> Made)
{
    /// <summary>The occurrences of several rules together: since the first of them, each change once.</summary>
    public static Occurrences Union(IReadOnlyList<Occurrences> all) => new(
        all.Max(one => one.Birth),
        all.SelectMany(one => one.Exposed).ToHashSet(),
        all.SelectMany(one => one.Made).ToHashSet());

    /// <summary>How often the mistake was made again.</summary>
    /// <param name="first">The change that made it for the first time, which repeats nothing; null where that is not known.</param>
    public Effect Effect(int? first) => new(Share(place => place > Birth && place != first), Share(place => place < Birth && place != first));

    /// <summary>A share with its interval.</summary>
    public static Proportion Share(int count, int sample)
    {
        var interval = WilsonInterval.Of(count, sample);
        return new(count, sample, interval.Lower, interval.Upper);
    }

    private Proportion Share(Func<int, bool> counts) => Share(Made.Count(counts), Exposed.Count(counts));
}
