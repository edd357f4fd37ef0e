using Factory.Patterns.Matching;

namespace Factory.Patterns.Taint;

/// <summary>Which variables and members are tainted at a point of a function, each with the values of the source that tainted it.</summary>
internal sealed class TaintState
{
    private readonly Dictionary<string, Bindings> tainted;

    public TaintState() => tainted = new(StringComparer.Ordinal);

    private TaintState(TaintState other) => tainted = new(other.tainted, StringComparer.Ordinal);

    /// <summary>Whether the point is never reached: behind a return or throw.</summary>
    public bool IsDead { get; set; }

    public TaintState Copy() => new(this) { IsDead = IsDead };

    /// <summary>What tainted a place, or what it is a part of; null where it is clean.</summary>
    /// <param name="place">A variable, or members of one with dots.</param>
    public Bindings? this[string place]
    {
        get
        {
            for (var end = place.Length; end > 0; end = place.LastIndexOf('.', end - 1))
            {
                if (tainted.TryGetValue(place[..end], out var by))
                {
                    return by;
                }
            }

            return null;
        }
    }

    public void Taint(string place, Bindings by) => tainted[place] = by;

    public void Clean(string place)
    {
        tainted.Remove(place);
        foreach (var part in tainted.Keys.Where(key => key.StartsWith($"{place}.", StringComparison.Ordinal)).ToList())
        {
            tainted.Remove(part);
        }
    }

    /// <summary>Adds what is tainted on another way to the same point; true where that changed something.</summary>
    public bool Join(TaintState other)
    {
        if (other.IsDead)
        {
            return false;
        }

        if (IsDead)
        {
            tainted.Clear();
            IsDead = false;
        }

        return other.tainted.Aggregate(false, (changed, one) => tainted.TryAdd(one.Key, one.Value) || changed);
    }
}
