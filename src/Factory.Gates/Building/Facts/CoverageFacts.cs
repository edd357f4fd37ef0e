namespace Factory.Gates.Building.Facts;

/// <summary>Which lines the tests ran.</summary>
public sealed record CoverageFacts
{
    /// <summary>Why there are none; empty where there are.</summary>
    public string Absence { get; init; } = "";

    /// <summary>For each file, relative to the root, how often each of its coverable lines was run: the most that any test project ran it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, long>> Files { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<int, long>>();

    /// <summary>Facts that are not there, and why.</summary>
    public static CoverageFacts Absent(string reason) => new() { Absence = reason };

    /// <summary>Reads the coverage that <see cref="DotNet.TestAsync"/> collected.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">A coverage file is damaged or too large.</exception>
    public static CoverageFacts Read(FactsSource source) => CoverageFactsReader.Read(source);
}
