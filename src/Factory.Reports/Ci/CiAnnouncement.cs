using Factory.Model.Reports;

namespace Factory.Reports.Ci;

/// <summary>Tells the CI server what it can show beside the log. Outside CI it does nothing.</summary>
public static class CiAnnouncement
{
    /// <summary>Announces the report to the server that the environment names.</summary>
    /// <param name="report">The report.</param>
    /// <param name="files">The paths of its files.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="output">The console: servers read commands from it.</param>
    public static void Make(
        GateReport report,
        IReadOnlyList<string> files,
        IReadOnlyDictionary<string, string> environment,
        TextWriter output)
    {
        if (Is(environment, "GITHUB_ACTIONS"))
        {
            GitHubActions.Annotate(report, output);
            StepSummary.Append(report, environment.GetValueOrDefault("GITHUB_STEP_SUMMARY", ""), output);
        }

        if (Is(environment, "TF_BUILD"))
        {
            AzurePipelines.LogIssues(report, output);
            AzurePipelines.UploadSummary(files, output);
        }
    }

    private static bool Is(IReadOnlyDictionary<string, string> environment, string variable) =>
        string.Equals(environment.GetValueOrDefault(variable), "true", StringComparison.OrdinalIgnoreCase);
}
