namespace Factory.Gates.Building.Facts;

/// <summary>What a test run left.</summary>
public sealed record TestFacts
{
    /// <summary>Why there are none; empty where there are.</summary>
    public string Absence { get; init; } = "";

    /// <summary>The git tree that was tested.</summary>
    public string TreeId { get; init; } = "";

    /// <summary>Debug, Release, or another.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>Whether dotnet test said that all is well.</summary>
    public bool Succeeded { get; init; }

    /// <summary>Errors that dotnet test had outside any test project.</summary>
    public IReadOnlyList<BuildDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every test project that left results, by path and framework.</summary>
    public IReadOnlyList<TestProjectRun> Runs { get; init; } = [];

    /// <summary>The tests of all projects.</summary>
    public IEnumerable<TestResult> Results => Runs.SelectMany(run => run.Results);

    /// <summary>How many tests ended so.</summary>
    public int Count(TestState state) => Results.Count(result => result.State == state);

    /// <summary>Facts that are not there, and why.</summary>
    public static TestFacts Absent(string reason) => new() { Absence = reason };

    /// <summary>Reads what <see cref="DotNet.TestAsync"/> left.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">A file of the run is damaged or too large.</exception>
    public static TestFacts Read(FactsSource source) => TestFactsReader.Read(source);
}
