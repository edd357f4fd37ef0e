using Factory.Gates.Tests.Infra;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview.Scope;

/// <summary>FAC0306 on scope.api: what a plan says about public API holds.</summary>
public sealed class ApiPromiseTests
{
    private const string Path = "src/A/Order.cs";
    private const string Empty = "namespace A; public static class Order { }";
    private const string Ship = "namespace A; public static class Order { public static void Ship() { } }";
    private const string ShipTo = "namespace A; public static class Order { public static void Ship(string place) { } }";

    [Theory]
    [InlineData(Ship, Ship + " // a comment", "none")]
    [InlineData(Empty, Ship, "additive")]
    [InlineData(Empty, Ship, "breaking")]
    [InlineData(Ship, Empty, "breaking")]
    [InlineData(Ship, ShipTo, "breaking")]
    public async Task Accepts_a_change_of_the_kind_that_the_plan_says(string before, string now, string api) =>
        Assert.Equal(CheckState.Passed, (await AskAsync(Story(before, now, Plan(1, api)))).State);

    [Theory]
    [InlineData(Empty, Ship, "none", "additive")]
    [InlineData(Ship, Empty, "none", "breaking")]
    [InlineData(Ship, Empty, "additive", "breaking")]
    [InlineData(Ship, ShipTo, "additive", "breaking")]
    public async Task Flags_a_change_of_a_stronger_kind(string before, string now, string api, string needed)
    {
        var finding = Assert.Single((await AskAsync(Story(before, now, Plan(1, api)))).Findings);

        Assert.StartsWith($"The change to public API is {needed} ('", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Order.Ship(", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith($"and the scope.api of plan 1 (One) is {api}", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith($"If it belongs to the plan, write scope.api: {needed} in .factory/plans/0001-one.md", finding.Fix, StringComparison.Ordinal);
        Assert.Equal(Path, finding.Location.Path);
    }

    [Fact]
    public async Task A_plan_that_is_only_proposed_promises_as_much() =>
        Assert.Single((await AskAsync(Story(Ship, Empty, Plan(1, "additive") with { Status = PlanStatus.Proposed }))).Findings);

    [Fact]
    public async Task The_strongest_word_of_several_plans_counts() =>
        Assert.Equal(CheckState.Passed, (await AskAsync(Story(Ship, Empty, Plan(1, "breaking"), Plan(2, "none")))).State);

    [Fact]
    public async Task Names_a_few_of_many_and_what_is_gone_first()
    {
        var many = string.Concat(Enumerable.Range(1, 9).Select(i => $"public static void A{i}() {{ }} "));

        var message = Assert.Single((await AskAsync(Story(Ship, Empty.Replace("{ }", $"{{ {many}}}", StringComparison.Ordinal), Plan(1, "none")))).Findings).Message;

        Assert.Contains("A.Order.Ship()' is gone, '", message, StringComparison.Ordinal);
        Assert.Contains("A2()' is new, and 7 more)", message, StringComparison.Ordinal);
        Assert.DoesNotContain("A3", message, StringComparison.Ordinal);
    }

    private static Plan Plan(int id, string api) =>
        new(id, "One", PlanStatus.Approved, $".factory/plans/{id:D4}-one.md") { Scope = new() { Paths = ["src/**"], Api = api } };

    private static ScopeStory Story(string before, string now, params Plan[] plans) =>
        new ScopeStory { Plans = plans }.Before(Path, before).Now(Path, now);

    private static async Task<CheckOutcome> AskAsync(ScopeStory story) =>
        Factory.Gates.BuildReview.ChangeStaysInPlan.Ask(await story.FactsAsync());
}
