using System.Text;
using Factory.Model.Reports;
using Factory.Reports.Markdown;
using Factory.Reports.Wording;

namespace Factory.Reports.Ci;

/// <summary>The step's page on GitHub: a file that every gate of the step appends to.</summary>
internal static class StepSummary
{
    /// <summary>GitHub drops the whole page when it is larger.</summary>
    private const long MaximumBytes = 1024 * 1024;

    public static void Append(GateReport report, string path, TextWriter output)
    {
        if (path.Length == 0)
        {
            return;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            var text = Encoding.UTF8.GetBytes(Text(report));
            if (file.Position + text.Length <= MaximumBytes)
            {
                file.Write(text);
            }
            else
            {
                GitHubActions.Warn($"The step summary is full. {Summary.Verdict(report)}: {Summary.Findings(report)}", output);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The verdict stands and the files are written; the page beside them is a courtesy
            GitHubActions.Warn($"The step summary could not be written: {PlainText.Line(fault.Message, Bounds.Message)}", output);
        }
    }

    private static string Text(GateReport report)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new MarkdownReport().Write(report, text);
        return $"{text}\n";
    }
}
