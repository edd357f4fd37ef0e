namespace Factory.Fuzz.Cases;

/// <summary>Numbers that depend on the seed and the number of a case alone, on every machine and in every version of .NET.</summary>
internal sealed class Dice(ulong seed, long number)
{
    private ulong state = Mix(seed) ^ Mix((ulong)number + 0x632BE59BD9B4E019);

    public int Next(int below) => (int)(Next() % (ulong)below);

    public bool OneIn(int many) => Next(many) == 0;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong value)
    {
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
        value = (value ^ value >> 27) * 0x94D049BB133111EB;
        return value ^ value >> 31;
    }
}
