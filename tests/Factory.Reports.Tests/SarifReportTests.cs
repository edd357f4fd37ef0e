using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Factory.Model.Reports;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class SarifReportTests
{
    private static readonly JsonNode Run = RunOf(Some.Report);

    [Fact]
    public void Names_rules_in_pascal_case_and_explains_them()
    {
        Assert.All(Rules(Run), rule =>
        {
            Assert.Matches("^[A-Z][A-Za-z0-9]+$", Text(rule["name"]));
            Assert.NotEqual(Text(rule["id"]), Text(rule["name"]));
            Assert.NotEmpty(Text(rule["shortDescription"]!["text"]));
            Assert.NotEmpty(Text(rule["fullDescription"]!["text"]));
            Assert.NotEmpty(Text(rule["help"]!["text"]));
            Assert.NotEmpty(Text(rule["help"]!["markdown"]));
            Assert.True(Uri.IsWellFormedUriString(Text(rule["helpUri"]), UriKind.Absolute));
        });
    }

    [Fact]
    public void Points_each_result_at_its_rule() => Assert.All(Run["results"]!.AsArray(), result =>
        Assert.Equal(Text(result!["ruleId"]), Text(Rules(Run)[result["ruleIndex"]!.GetValue<int>()]["id"])));

    [Fact]
    public void Knows_a_rule_for_a_finding_of_a_check_that_was_not_asked()
    {
        var run = RunOf(Some.ReportOf(Some.Finding("S", "M") with { CheckId = "CA2000" }));

        Assert.Contains(Rules(run), rule => Text(rule["id"]) == "CA2000");
    }

    [Fact]
    public void Gives_the_fingerprint_the_level_and_the_subject()
    {
        var finding = Some.Report.Findings.Single(finding => finding.Location.Line == 12);
        var result = ResultOf(Run, finding.Fingerprint);

        Assert.Equal("error", Text(result["level"]));
        Assert.Equal(finding.Subject, Text(result["locations"]![0]!["logicalLocations"]![0]!["fullyQualifiedName"]));
    }

    [Fact]
    public void Shows_the_line_from_the_column_on_and_what_stands_around_it()
    {
        var finding = Some.Report.Findings.Single(finding => finding.Location.Line == 12);
        var place = ResultOf(Run, finding.Fingerprint)["locations"]![0]!["physicalLocation"]!;

        Assert.Equal("Equal(\"Id,Total\", Export.Header());", Text(place["region"]!["snippet"]!["text"]));
        Assert.Equal(10, place["contextRegion"]!["startLine"]!.GetValue<int>());
        Assert.Equal(14, place["contextRegion"]!["endLine"]!.GetValue<int>());
    }

    [Fact]
    public void Leaves_the_locations_out_where_no_file_is_at_fault() => Assert.All(
        Some.Report.Findings.Where(finding => finding.Location.Path.Length == 0),
        finding => Assert.Null(ResultOf(Run, finding.Fingerprint)["locations"]));

    [Theory]
    [InlineData("src/a b#c?d.cs", "src/a%20b%23c%3Fd.cs")]
    [InlineData("./src//a.cs", "src/a.cs")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData(@"C:\a.cs", "C%3A/a.cs")]
    [InlineData("50%25.cs", "50%2525.cs")]
    public void Writes_paths_as_references_below_the_root(string path, string reference)
    {
        var artifact = RunOf(Some.ReportOf(Some.Finding("S", "M") with { Location = new(path) }))
            ["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

        Assert.Equal(reference, Text(artifact["uri"]));
        Assert.Equal("%SRCROOT%", Text(artifact["uriBaseId"]));
    }

    [Fact]
    public void Has_no_location_for_a_path_outside_the_root() =>
        Assert.Null(RunOf(Some.ReportOf(Some.Finding("S", "M") with { Location = new("a/../../b.cs", 1) }))["results"]![0]!["locations"]);

    [Fact]
    public void Notifies_about_checks_without_an_answer()
    {
        var notifications = Run["invocations"]![0]!["toolConfigurationNotifications"]!.AsArray();

        Assert.Equal(["FAC0306 error", "FAC0308 note"], notifications.Select(each => $"{Text(each!["associatedRule"]!["id"])} {Text(each["level"])}"));
    }

    [Fact]
    public void Makes_no_links_of_hostile_text() =>
        Assert.DoesNotMatch(new Regex(@"\]\("), Text(RunOf(Hostile.Report)["results"]![0]!["message"]!["text"]));

    private static JsonNode RunOf(GateReport report) => JsonNode.Parse(Written.As(".sarif", report))!["runs"]![0]!;

    private static JsonNode[] Rules(JsonNode run) => [.. run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!)];

    private static JsonNode ResultOf(JsonNode run, string fingerprint) =>
        run["results"]!.AsArray().Single(result => Text(result!["partialFingerprints"]!["factory/v1"]) == fingerprint)!;

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
