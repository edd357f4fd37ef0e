using System.Xml;
using Factory.Model.Reports;
using Factory.Reports.Wording;

namespace Factory.Reports.JUnit;

/// <summary>What stands inside a test case.</summary>
internal static class JUnitCase
{
    public static JUnitEnding Ending(CheckOutcome outcome) => outcome.State switch
    {
        CheckState.Passed => JUnitEnding.Success,
        CheckState.Failed => JUnitEnding.Failure,
        CheckState.NotEvaluated when outcome.Required => JUnitEnding.Error,
        _ => JUnitEnding.Skipped,
    };

    public static void Write(XmlWriter xml, CheckOutcome outcome)
    {
        var reason = PlainText.Line(outcome.Reason, Bounds.Message);
        switch (Ending(outcome))
        {
            case JUnitEnding.Failure:
                Write(xml, "failure", Words.Count(outcome.Findings.Count, "finding"), Findings(outcome));
                break;
            case JUnitEnding.Error:
                Write(xml, "error", $"not evaluated: {reason}", Findings(outcome));
                break;
            case JUnitEnding.Skipped:
                Write(xml, "skipped", $"{Words.Of(outcome.State)}: {reason}", "");
                break;
            case JUnitEnding.Success when outcome.Findings.Count > 0:
                xml.WriteElementString("system-out", Findings(outcome));
                break;
        }
    }

    private static void Write(XmlWriter xml, string ending, string message, string text)
    {
        xml.WriteStartElement(ending);
        xml.WriteAttributeString("message", message);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static string Findings(CheckOutcome outcome) => string.Join(
        '\n',
        outcome.Findings.Select(finding => $"{FindingLine.Of(finding, "")}\n    {FindingLine.Fix(finding)}".TrimEnd()));
}
