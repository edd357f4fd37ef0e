using Factory.CodeModel.Graph;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Bases;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class PublicApiFollowsPlanTests
{
    private static readonly string[] Order = ["T:Shop.Order sealed class", "M:Shop.Order.Ship System.Void", "P:Shop.Order.Count System.Int32 { get; }"];

    [Fact]
    public void What_is_gone_breaks() => Assert.Equal(
        "The change to public API of Shop (net10.0) is breaking: 'Shop.Order.Ship' is gone; the plans of the change say none",
        Assert.Single(Ask(Order, [Order[0], Order[2]]).Findings).Message);

    [Fact]
    public void What_is_new_adds()
    {
        var finding = Assert.Single(Ask(Order, [.. Order, "M:Shop.Order.Pack System.Void"], "none").Findings);

        Assert.Equal("The change to public API of Shop (net10.0) is additive: 'Shop.Order.Pack' is new; the plans of the change say none", finding.Message);
        Assert.Equal((Severity.Error, "T:Shop.Order"), (finding.Severity, finding.Subject));
    }

    [Theory]
    [InlineData("M:Shop.Order.Ship System.Int32")]
    [InlineData("M:Shop.Order.Ship static System.Void")]
    [InlineData("M:Shop.Order.Ship abstract System.Void")]
    public void Another_signature_breaks(string now) => Assert.Contains(
        "is breaking: 'Shop.Order.Ship' was 'System.Void' and is '", Assert.Single(Ask(Order, [Order[0], now, Order[2]]).Findings).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "T:Shop.Order class")]
    [InlineData(1, "M:Shop.Order.Ship virtual System.Void")]
    public void What_takes_nothing_away_only_adds(int index, string now) => Assert.Contains(
        "is additive", Assert.Single(Ask(Order, [.. Order.Select((symbol, at) => at == index ? now : symbol)]).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_new_duty_of_an_old_type_breaks() => Assert.Contains(
        "is breaking: 'Shop.IOrder.Pack' is new, and whoever implements or derives must write it",
        Assert.Single(Ask(["T:Shop.IOrder interface"], ["T:Shop.IOrder interface", "M:Shop.IOrder.Pack abstract System.Void"]).Findings).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_new_interface_breaks_nobody() => Assert.Contains(
        "is additive", Assert.Single(Ask([], ["T:Shop.IOrder interface", "M:Shop.IOrder.Pack abstract System.Void"]).Findings).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("additive", "M:Shop.Order.Pack System.Void", Severity.Note)]
    [InlineData("breaking", "M:Shop.Order.Pack System.Void", Severity.Note)]
    [InlineData("none", "M:Shop.Order.Pack System.Void", Severity.Error)]
    public void What_a_plan_allows_is_a_note(string api, string added, Severity severity) =>
        Assert.Equal(severity, Assert.Single(Ask(Order, [.. Order, added], api).Findings).Severity);

    [Fact]
    public void An_additive_plan_allows_no_break() => Assert.Equal(Severity.Error, Assert.Single(Ask(Order, Order[..2], "additive").Findings).Severity);

    [Fact]
    public void The_same_api_passes() => Assert.Equal((CheckState.Passed, 0), Ask(Order, Order) is var outcome ? (outcome.State, outcome.Findings.Count) : default);

    [Fact]
    public void Without_the_base_it_says_so_and_does_not_block()
    {
        var outcome = PublicApiFollowsPlan.Ask(Facts(Order), BaseStructure.Absent("nobody built it"), []);

        Assert.Equal((CheckState.NotEvaluated, "nobody built it", false), (outcome.State, outcome.Reason, outcome.Required));
    }

    private static CheckOutcome Ask(string[] before, string[] now, params string[] api) => PublicApiFollowsPlan.Ask(
        Facts(now),
        new(TreeStructure.Of(Facts(before)), ""),
        [.. api.Select(word => new Plan(1, "A plan", PlanStatus.Approved, "p.md") { Scope = new() { Api = word } })]);

    /// <summary>Types and members, each as its id and signature.</summary>
    private static StructureFacts Facts(string[] symbols)
    {
        var split = symbols.Select(symbol => symbol.Split(' ', 2)).ToList();
        var types =
            from type in split
            where type[0][0] == 'T'
            let members = split.Where(member => member[0][0] != 'T' && member[0][2..].StartsWith($"{type[0][2..]}.", StringComparison.Ordinal))
            select new DeclaredType(
                new("Shop", type[0]),
                TypeKind.Class,
                IsVisible: true,
                new("Order.cs", 1),
                [.. members.Select(member => new DeclaredMember(new("Shop", type[0], member[0]), IsVisible: true, new("Order.cs", 2)) { Signature = member[1] })])
            {
                Signature = type[1],
            };
        return StructureFacts.Of(
            CodeGraph.Of([(new("Shop.csproj", "net10.0", IsTest: false, "Shop.dll"), new("Shop", [.. types], []) { HasPlaces = true })]), FactoryPolicy.Default);
    }
}
