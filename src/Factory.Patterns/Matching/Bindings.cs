namespace Factory.Patterns.Matching;

/// <summary>The metavariables of one match and what they stand for. Never changed: adding one gives a longer list.</summary>
internal sealed class Bindings
{
    private readonly string name;
    private readonly Bound? value;
    private readonly Bindings? rest;

    private Bindings(string name, Bound? value, Bindings? rest) => (this.name, this.value, this.rest) = (name, value, rest);

    /// <summary>No metavariable at all.</summary>
    public static Bindings Empty { get; } = new("", null, null);

    /// <summary>What a metavariable stands for; null where it is not bound.</summary>
    /// <param name="wanted">With its dollar sign, such as <c>$X</c>.</param>
    public Bound? this[string wanted]
    {
        get
        {
            for (var one = this; one?.value is not null; one = one.rest)
            {
                if (one.name == wanted)
                {
                    return one.value;
                }
            }

            return null;
        }
    }

    /// <summary>All of them, each once, in ordinal order of their names.</summary>
    public IReadOnlyList<Binding> All
    {
        get
        {
            var all = new List<Binding>();
            for (var one = this; one?.value is not null; one = one.rest)
            {
                if (!all.Exists(known => known.Name == one.name))
                {
                    all.Add(new(one.name, one.value));
                }
            }

            all.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
            return all;
        }
    }

    /// <summary>These and one more; null where the name already stands for something else. <c>$_</c> is never kept.</summary>
    public Bindings? With(string wanted, Bound bound)
    {
        if (wanted == "$_")
        {
            return this;
        }

        return this[wanted] is not { } known ? new(wanted, bound, this)
            : known.Key == bound.Key || IsNumbered(wanted) ? this
            : null;
    }

    /// <summary>These and those of another match; null where the two contradict each other.</summary>
    public Bindings? And(Bindings other)
    {
        var both = this;
        for (var one = other; one?.value is not null && both is not null; one = one.rest)
        {
            both = both.With(one.name, one.value);
        }

        return both;
    }

    /// <summary>Whether both may be true of one match.</summary>
    public bool Agrees(Bindings other) => And(other) is not null;

    /// <summary>The groups <c>$1</c>, <c>$2</c> of regular expressions: each expression has its own, so they never contradict.</summary>
    private static bool IsNumbered(string name) => name.Length > 1 && char.IsAsciiDigit(name[1]);

    /// <summary>One metavariable and what it stands for.</summary>
    internal sealed record Binding(string Name, Bound Value);
}
