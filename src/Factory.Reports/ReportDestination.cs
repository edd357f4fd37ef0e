using Factory.Reports.Terminal;

namespace Factory.Reports;

/// <summary>Where a gate's report goes.</summary>
/// <param name="Folder">The folder that the report files are written to.</param>
/// <param name="Output">The console, or what stands for it. CI servers read their commands from it, too.</param>
/// <param name="Environment">The environment variables, by which a CI server is recognised.</param>
public sealed record ReportDestination(string Folder, TextWriter Output, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>How the console summary looks.</summary>
    public ConsoleStyle Style { get; init; } = ConsoleStyle.Plain;
}
