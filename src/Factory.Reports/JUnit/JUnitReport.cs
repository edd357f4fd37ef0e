using System.Xml;
using Factory.Model.Reports;
using Factory.Reports.Files;
using Factory.Reports.Wording;

namespace Factory.Reports.JUnit;

/// <summary>The report as JUnit XML: the gate is a test suite, each check a test case. For CI servers that list tests.</summary>
public sealed class JUnitReport : IReportWriter
{
    private static readonly XmlWriterSettings Layout = new()
    {
        Indent = true,
        NewLineChars = "\n",
        // The writer would name the encoding of the text writer, which is not that of the file
        OmitXmlDeclaration = true,
    };

    /// <inheritdoc/>
    public string Extension => ".junit.xml";

    /// <inheritdoc/>
    public void Write(GateReport report, TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Layout))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, report);
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, report);
            WriteProperties(xml, report);
            foreach (var outcome in report.Checks)
            {
                WriteCase(xml, report.Subject.Gate, outcome);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteCounts(XmlWriter xml, GateReport report)
    {
        xml.WriteAttributeString("name", report.Subject.Gate);
        foreach (var (name, ending) in new[] { ("failures", JUnitEnding.Failure), ("errors", JUnitEnding.Error), ("skipped", JUnitEnding.Skipped) })
        {
            xml.WriteAttributeString(name, Plain(report.Checks.Count(outcome => JUnitCase.Ending(outcome) == ending)));
        }

        xml.WriteAttributeString("tests", Plain(report.Checks.Count));
    }

    private static void WriteProperties(XmlWriter xml, GateReport report)
    {
        xml.WriteStartElement("properties");
        WriteProperty(xml, "verdict", Words.Of(report.Verdict));
        foreach (var figure in report.Figures)
        {
            WriteProperty(xml, PlainText.Line(figure.Name, Bounds.Name), PlainText.Line(figure.Value, Bounds.Name));
        }

        xml.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string gate, CheckOutcome outcome)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", gate);
        xml.WriteAttributeString("name", PlainText.Line($"{outcome.Check.Id} {outcome.Check.Title}", Bounds.Name));
        JUnitCase.Write(xml, outcome);
        xml.WriteEndElement();
    }

    private static string Plain(int number) => XmlConvert.ToString(number);
}
