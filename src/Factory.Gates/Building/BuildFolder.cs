namespace Factory.Gates.Building;

/// <summary>The names inside <see cref="BuildRequest.OutputFolder"/>, once for those who write and those who read.</summary>
/// <param name="Path">The folder; absolute.</param>
public sealed record BuildFolder(string Path)
{
    /// <summary>The name of the test results in the folder of a test project.</summary>
    public const string ResultsFile = "results.trx";

    /// <summary>The name that the coverage collector gives its files.</summary>
    public const string CoverageFile = "coverage.cobertura.xml";

    /// <summary>How the last restore or build ended; absent while one runs, and after one was killed.</summary>
    public string BuildOutcome => In("outcome.json");

    /// <summary>How the last test run ended; absent while one runs, and after one was killed.</summary>
    public string TestOutcome => In("tests", "outcome.json");

    /// <summary>Warnings and errors of the restore.</summary>
    public string RestoreLog => In("restore.log");

    /// <summary>Warnings and errors of the build, also those that no compiler wrote.</summary>
    public string BuildLog => In("build.log");

    /// <summary>Warnings and errors that dotnet test had beside the results.</summary>
    public string TestLog => In("test.log");

    /// <summary>What is imported into every project.</summary>
    public string Targets => In("factory.targets");

    /// <summary>Test results and coverage files, a folder a test project.</summary>
    public string Tests => In("tests");

    /// <summary>The merged coverage report.</summary>
    public string Coverage => In("coverage");

    /// <summary>The compiler's logs, a file a project, apart for each configuration since each is up to date on its own.</summary>
    public string Diagnostics(string configuration) => In("diagnostics", configuration);

    private string In(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Path, .. names]);
}
