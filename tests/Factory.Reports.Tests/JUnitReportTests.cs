using System.Xml.Linq;
using Factory.Model.Reports;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class JUnitReportTests
{
    private static readonly XElement Suite = SuiteOf(Some.Report);

    [Fact]
    public void Has_one_suite_and_a_case_for_each_check()
    {
        Assert.Equal("BuildReview", Suite.Attribute("name")!.Value);
        Assert.Equal(Some.Report.Checks.Count, Suite.Elements("testcase").Count());
        Assert.Equal(["BuildReview", "2", "1", "2", "8"], Suite.Attributes().Select(attribute => attribute.Value));
    }

    [Fact]
    public void Holds_the_findings_of_a_failed_check_in_its_failure()
    {
        var failure = Case("FAC0302").Element("failure")!;

        Assert.Equal("2 findings", failure.Attribute("message")!.Value);
        Assert.Contains("tests/Ordering.Tests/ExportTests.cs:12:9: error FAC0302: The header names no column 'Total'", failure.Value, StringComparison.Ordinal);
        Assert.Contains("Rows are out of order", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_findings_that_do_not_block_in_the_output() =>
        Assert.Contains("Only 61 %", Case("FAC0304").Element("system-out")!.Value, StringComparison.Ordinal);

    [Fact]
    public void Is_an_error_where_a_required_check_has_no_answer() =>
        Assert.Equal("not evaluated: the plan could not be read", Case("FAC0306").Element("error")!.Attribute("message")!.Value);

    [Fact]
    public void Is_skipped_with_the_reason_where_a_check_does_not_apply_or_is_optional()
    {
        Assert.Equal("not applicable: the change has no plan", Case("FAC0303").Element("skipped")!.Attribute("message")!.Value);
        Assert.Equal("not evaluated: it is switched off", Case("FAC0308").Element("skipped")!.Attribute("message")!.Value);
    }

    [Fact]
    public void Names_the_encoding_of_the_file() =>
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", Written.As(".junit.xml", Some.Passed), StringComparison.Ordinal);

    [Fact]
    public void Is_well_formed_with_hostile_text() =>
        Assert.Contains("<script>alert(1)</script>", SuiteOf(Hostile.Report).Descendants("failure").First().Value, StringComparison.Ordinal);

    private static XElement Case(string id) =>
        Suite.Elements("testcase").Single(each => each.Attribute("name")!.Value.StartsWith(id, StringComparison.Ordinal));

    private static XElement SuiteOf(GateReport report) => XDocument.Parse(Written.As(".junit.xml", report)).Root!.Element("testsuite")!;
}
