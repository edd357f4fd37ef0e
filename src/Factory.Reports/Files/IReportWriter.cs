using Factory.Model.Reports;

namespace Factory.Reports.Files;

/// <summary>Renders a report in one format. It gets a writer, never a path, and gives the same bytes for the same report.</summary>
public interface IReportWriter
{
    /// <summary>The file extension, with its dot.</summary>
    string Extension { get; }

    /// <summary>Writes the whole report; values of the repository under review are made harmless for this format.</summary>
    void Write(GateReport report, TextWriter output);
}
