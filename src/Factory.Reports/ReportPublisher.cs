using Factory.Model.Reports;
using Factory.Reports.Ci;
using Factory.Reports.Files;
using Factory.Reports.Terminal;

namespace Factory.Reports;

/// <summary>The way every gate's report goes out: the files first, then the console, then the CI server.</summary>
public static class ReportPublisher
{
    /// <summary>Publishes the report. The verdict's consequence (the exit code) is the caller's.</summary>
    public static void Publish(GateReport report, ReportDestination destination)
    {
        var files = ReportFolder.Write(report, destination.Folder);
        ConsoleSummary.Write(report, destination.Output, destination.Style);
        CiAnnouncement.Make(report, files, destination.Environment, destination.Output);
    }
}
