namespace Factory.Gates.Building.Facts;

/// <summary>What a build left: its projects, and what the compiler had to say.</summary>
public sealed record BuildFacts
{
    private readonly Lazy<IReadOnlyList<BuildDiagnostic>> diagnostics = new([]);

    /// <summary>Why there are none; empty where there are.</summary>
    public string Absence { get; init; } = "";

    /// <summary>The git tree that was built.</summary>
    public string TreeId { get; init; } = "";

    /// <summary>The configuration that was built.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>Whether the build succeeded.</summary>
    public bool Succeeded { get; init; }

    /// <summary>The last lines of a build that failed.</summary>
    public IReadOnlyList<string> Tail { get; init; } = [];

    /// <summary>Every project that the compiler was called for or that was up to date, by path and framework.</summary>
    public IReadOnlyList<ProjectFacts> Projects { get; init; } = [];

    /// <summary>Warnings and errors by place; read from the logs when somebody asks for them.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">A log of the build is damaged or too large.</exception>
    public IReadOnlyList<BuildDiagnostic> Diagnostics
    {
        get => diagnostics.Value;
        init => diagnostics = new(value);
    }

    /// <summary>How the diagnostics are read.</summary>
    internal Func<IReadOnlyList<BuildDiagnostic>> ReadDiagnostics
    {
        init => diagnostics = new(value);
    }

    /// <summary>The same with everything read, for a folder that will be gone.</summary>
    internal BuildFacts Whole() => this with { Diagnostics = Diagnostics };

    /// <summary>Facts that are not there, and why.</summary>
    public static BuildFacts Absent(string reason) => new() { Absence = reason };

    /// <summary>Reads what <see cref="DotNet.BuildAsync"/> left.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">A file of the build is damaged or too large.</exception>
    public static BuildFacts Read(FactsSource source) => BuildFactsReader.Read(source);
}
