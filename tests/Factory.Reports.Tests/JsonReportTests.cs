using System.Text.Json.Nodes;
using Factory.Model.Reports;
using Factory.Reports.Json;
using Factory.Reports.Tests.Infra;
using NJsonSchema;

namespace Factory.Reports.Tests;

public sealed class JsonReportTests
{
    public static TheoryData<string> Oddities => Hostile.Oddities;

    [Fact]
    public async Task Fits_its_schema() => Assert.Empty(await Problems(Written.As(".json", Some.Report)));

    [Fact]
    public async Task Fits_its_schema_when_there_is_nothing_to_report() =>
        Assert.Empty(await Problems(Written.As(".json", GateReport.Of(Some.Subject with { Head = "", Base = "" }, []))));

    [Fact]
    public async Task Fits_its_schema_with_hostile_values() => Assert.Empty(await Problems(Written.As(".json", Hostile.Report)));

    [Theory]
    [MemberData(nameof(Oddities))]
    public async Task Fits_its_schema_with_odd_findings(string oddity) =>
        Assert.Empty(await Problems(Written.As(".json", Hostile.OddReport(oddity))));

    [Theory]
    [InlineData("$.verdict")]
    [InlineData("$.version")]
    [InlineData("$.findings[0].severity")]
    [InlineData("$.findings[0].fingerprint")]
    [InlineData("$.checks[0].state")]
    public async Task Does_not_fit_its_schema_with_a_wrong_value(string place)
    {
        var report = JsonNode.Parse(Written.As(".json", Some.Report))!;
        var steps = place[2..].Replace("[0]", ".0", StringComparison.Ordinal).Split('.');
        var owner = steps[..^1].Aggregate(report, (node, step) => (node is JsonArray ? node[int.Parse(step, null)] : node[step])!);
        owner[steps[^1]] = "wrong";

        Assert.NotEmpty(await Problems(report.ToJsonString()));
    }

    [Fact]
    public async Task Tells_the_evidence_of_a_finding_that_has_some()
    {
        var written = Written.As(".json", Some.ReportOf(Some.Finding("M:Shop.Order.Ship", "It waits") with { Evidence = "page.Result" }));

        Assert.Equal("page.Result", JsonNode.Parse(written)!["findings"]![0]!["evidence"]!.GetValue<string>());
        Assert.Empty(await Problems(written));
    }

    [Fact]
    public async Task Does_not_fit_its_schema_with_an_unknown_member()
    {
        var report = JsonNode.Parse(Written.As(".json", Some.Report))!;
        report["findings"]![0]!["colour"] = "red";

        Assert.NotEmpty(await Problems(report.ToJsonString()));
    }

    [Fact]
    public void Names_its_schema() =>
        Assert.Equal(
            JsonNode.Parse(ReportSchema.Text)!["$id"]!.GetValue<string>(),
            JsonNode.Parse(Written.As(".json", Some.Report))!["$schema"]!.GetValue<string>());

    [Fact]
    public void Keeps_values_exactly()
    {
        var finding = JsonNode.Parse(Written.As(".json", Some.ReportOf(Some.Finding("S\u202E", "a\tb\u0001c\nd") with { Location = new("a b.cs", 3, 4) })))!["findings"]![0]!;

        Assert.Equal("S\u202E", finding["subject"]!.GetValue<string>());
        Assert.Equal("a\tb\u0001c\nd", finding["message"]!.GetValue<string>());
        Assert.Equal("a b.cs", finding["location"]!["path"]!.GetValue<string>());
    }

    [Fact]
    public void Says_how_much_of_a_huge_message_it_left_out() =>
        Assert.EndsWith(
            " … (6,000 more characters)",
            JsonNode.Parse(Written.As(".json", Some.ReportOf(Some.Finding("S", new('x', 10_000)))))!["findings"]![0]!["message"]!.GetValue<string>(),
            StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> Problems(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(ReportSchema.Text, TestContext.Current.CancellationToken);
        return schema.Validate(json).Select(problem => problem.ToString());
    }
}
