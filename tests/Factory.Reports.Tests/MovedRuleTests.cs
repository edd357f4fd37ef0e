using System.Text.Json.Nodes;
using Factory.Model.Reports;
using Factory.Reports.Json;
using Factory.Reports.Tests.Infra;
using NJsonSchema;

namespace Factory.Reports.Tests;

/// <summary>A rule that does not weigh what it says itself stands at the top, whatever the format.</summary>
public sealed class MovedRuleTests
{
    private const string Line = "no-wait: warn instead of block, 3 of 12 hits confirmed";

    [Fact]
    public void The_console_begins_with_it() => Assert.StartsWith($"{Line}\n", Written.OnConsole(Some.Moved), StringComparison.Ordinal);

    [Fact]
    public void Markdown_has_it_before_the_findings()
    {
        var text = Written.As(".md", Some.Moved);

        Assert.InRange(text.IndexOf($"**Moved by evidence:**\n\n- {Line}\n", StringComparison.Ordinal), 0, text.IndexOf("### ", StringComparison.Ordinal));
        Assert.DoesNotContain("Moved", Written.As(".md", Some.Passed), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_room_for_some_and_counts_the_others() => Assert.Contains(
        "- 5 more rules\n",
        Written.As(".md", GateReport.Of(Some.Subject, Enumerable.Range(0, 25).Select(i => CheckOutcome.Looked(Some.Check with { Standing = $"{i}" }, 1, [])))),
        StringComparison.Ordinal);

    [Fact]
    public void The_page_has_it_in_its_head()
    {
        var page = Written.As(".html", Some.Moved);

        Assert.InRange(
            page.IndexOf("<dd>Rule <code>no-wait</code>: warn instead of block, 3 of 12 hits confirmed</dd>", StringComparison.Ordinal),
            0,
            page.IndexOf("</header>", StringComparison.Ordinal));
        Assert.DoesNotContain("Moved by evidence", Written.As(".html", Some.Passed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_has_it_and_fits_its_schema()
    {
        var text = Written.As(".json", Some.Moved);
        var moved = Assert.Single(JsonNode.Parse(text)!["moved"]!.AsArray())!;

        Assert.Equal(("no-wait", Line[9..]), (moved["name"]!.GetValue<string>(), moved["value"]!.GetValue<string>()));
        Assert.Empty((await JsonSchema.FromJsonAsync(ReportSchema.Text, TestContext.Current.CancellationToken)).Validate(text));
    }
}
