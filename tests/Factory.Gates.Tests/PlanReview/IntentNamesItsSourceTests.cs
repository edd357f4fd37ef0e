using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class IntentNamesItsSourceTests
{
    [Theory]
    [InlineData("Source: the meeting of orders-team")]
    [InlineData("**Source:** Tess")]
    [InlineData("- from: Tess, by mail")]
    [InlineData("Requested by: Tess")]
    [InlineData("See https://example.com/orders/12")]
    [InlineData("It closes #12.")]
    [InlineData("(shop/orders#12)")]
    [InlineData("This is issue 12.")]
    [InlineData("This is ticket ORD-12.")]
    public void Accepts_an_intent_with_a_source(string source) => Assert.Empty(Findings("Source: #12", source));

    [Theory]
    [InlineData("")]
    [InlineData("Source:")]
    [InlineData("Source: …")]
    [InlineData("From now on it is exported.")]
    [InlineData("In C# 14 and .NET 10.")]
    [InlineData("<!-- Source: #12 -->")]
    public void Flags_an_intent_without_one_and_says_what_counts(string source)
    {
        var finding = Assert.Single(Findings("Source: #12", source));

        Assert.Equal(19, finding.Location.Line);
        Assert.Contains("does not say where the request came from", finding.Message, StringComparison.Ordinal);
        Assert.Contains("a line 'Source: …'", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_a_source_without_a_request() =>
        Assert.Contains(
            "does not say what is wanted",
            Assert.Single(Findings("Let me take my orders to a spreadsheet.", "")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Flags_a_plan_without_intent() =>
        Assert.Contains("it has no section Intent", Assert.Single(Findings("## Intent", "## Wish")).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Finding> Findings(string right, string wrong) =>
        IntentNamesItsSource.Ask(new([Plans.With(right, wrong)], "")).Findings;
}
