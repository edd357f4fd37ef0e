using System.Globalization;

namespace Factory.Fuzz;

/// <summary>What to run.</summary>
internal sealed record FuzzOptions(long Cases, ulong Seed, long? Only)
{
    public const string Usage = "--cases N (1000000), --seed S (1), --only K: one case of the seed, with its input";

    /// <summary>The options; null where they can't be read.</summary>
    public static FuzzOptions? Read(IReadOnlyList<string> arguments)
    {
        var options = new FuzzOptions(1_000_000, 1, null);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count || !long.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            switch (arguments[i])
            {
                case "--cases": options = options with { Cases = value }; break;
                case "--seed": options = options with { Seed = (ulong)value }; break;
                case "--only": options = options with { Only = value }; break;
                default: return null;
            }
        }

        return options;
    }
}
