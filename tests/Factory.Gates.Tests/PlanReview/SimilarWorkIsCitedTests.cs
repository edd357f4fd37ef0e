using Factory.Gates.Envelope;
using Factory.Gates.Grounding;
using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class SimilarWorkIsCitedTests
{
    private const string Approach = "Write rows with `CsvHelper`.";

    private static readonly Plan Earlier = new(3, "Orders as CSV for the spreadsheet", PlanStatus.Released, ".factory/plans/0003-orders-as-csv.md")
    {
        Sections = [new("Intent", "Let customers take their orders to a spreadsheet.", 5), new("Approach", "A CSV file, written with CsvHelper, one row an order.", 9)],
    };

    private static readonly Plan Unrelated = Earlier with
    {
        Id = 4, Title = "Small pictures", Path = ".factory/plans/0004-pictures.md", Sections = [new("Intent", "Pages load slowly because pictures are large.", 5)],
    };

    private static readonly Decision Storage = new(5, DecisionStatus.Accepted, "team", ".factory/decisions/0005-rows-are-written-with-csvhelper.md")
    {
        Title = "CSV rows are written with CsvHelper", Body = "Orders that go to a spreadsheet as CSV are exported with CsvHelper.",
    };

    private static readonly CanonicalPattern Exporter = new("csv-export", new("src/CsvExporter.cs", "CsvExporter"), "team", ".factory/patterns/csv-export.md")
    {
        Title = "Export to CSV", Body = "## How\n\nTake the orders, write rows with CsvHelper, for a spreadsheet.",
    };

    [Fact]
    public void Flags_an_earlier_plan_that_is_about_the_same()
    {
        var finding = Assert.Single(Findings(Plans.Full, [Earlier, Unrelated], RailSet.Empty));

        Assert.Equal((Severity.Warning, "plan 12, plan:3", 12), (finding.Severity, finding.Subject, finding.Location.Line));
        Assert.Matches(@"is similar to plan:3 and does not mention it: 0\.[0-9]{2} of 1; both speak of .*csv", finding.Message);
        Assert.Contains("uses: [plan:3]", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_decisions_and_patterns_as_well() => Assert.Equal(
        ["plan 12, 0005-rows-are-written-with-csvhelper", "plan 12, pattern:csv-export"],
        Findings(Plans.Full, [], new([Storage], [Exporter])).Select(finding => finding.Subject).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("plan:3")]
    [InlineData("plan:0003")]
    [InlineData("0003-orders-as-csv")]
    public void Accepts_a_plan_under_uses(string item) => Assert.Empty(Findings(Plans.Full with { Uses = [item] }, [Earlier], RailSet.Empty));

    [Theory]
    [InlineData("5")]
    [InlineData("0005")]
    [InlineData("0005-rows-are-written-with-csvhelper")]
    public void Accepts_a_decision_under_uses(string item) => Assert.Empty(Findings(Plans.Full with { Uses = [item] }, [], new([Storage], [])));

    [Fact]
    public void Accepts_a_pattern_under_uses() =>
        Assert.Empty(Findings(Plans.Full with { Uses = ["pattern:csv-export"] }, [], new([], [Exporter])));

    [Theory]
    [InlineData("As in plan 3.")]
    [InlineData("Plan\n0003 did it for one customer.")]
    [InlineData("See `.factory/plans/0003-orders-as-csv.md`.")]
    public void Accepts_a_plan_that_the_text_names(string words) =>
        Assert.Empty(Findings(Plans.With(Approach, $"{Approach} {words}"), [Earlier], RailSet.Empty));

    [Theory]
    [InlineData("As in plan 30.")]
    [InlineData("Version 3, decision 3, the third plan.")]
    [InlineData("<!-- uses: [plan:3] -->")]
    public void Another_number_or_a_comment_names_nothing(string words) =>
        Assert.Single(Findings(Plans.With(Approach, $"{Approach} {words}"), [Earlier], RailSet.Empty));

    [Fact]
    public void A_plan_of_the_same_number_as_a_decision_is_not_that_decision() => Assert.Single(
        Findings(Plans.Full with { Uses = ["plan:5", "0005-another"] }, [], new([Storage], [])));

    [Fact]
    public void A_later_plan_is_the_one_that_has_to_cite() =>
        Assert.Empty(Findings(Plans.Full, [Earlier with { Id = 13, Path = ".factory/plans/0013-orders-as-csv.md" }, Earlier with { Id = 12 }], new([Storage with { Status = DecisionStatus.Superseded }], [])));

    [Fact]
    public void Texts_that_share_only_the_template_are_not_similar()
    {
        var one = PlanFile.Parse(PlanTemplate.For(1).Replace("<what will be different, in one line>", "Alpha", StringComparison.Ordinal), ".factory/plans/1-a.md");
        var two = PlanFile.Parse(PlanTemplate.For(2).Replace("<what will be different, in one line>", "Beta", StringComparison.Ordinal), ".factory/plans/2-b.md");

        Assert.Empty(Findings(two, [one, two], RailSet.Empty));
    }

    [Fact]
    public void Does_not_apply_where_nothing_came_before() => Assert.Equal(
        (CheckState.NotApplicable, "there is no earlier plan, no decision, no pattern and no code"),
        SimilarWorkIsCited.Ask(new([Plans.Full], ""), Ground([Plans.Full], RailSet.Empty)) is var outcome ? (outcome.State, outcome.Reason) : default);

    [Fact]
    public void Does_not_apply_without_plans() =>
        Assert.Equal("no plan", SimilarWorkIsCited.Ask(new([], "no plan"), Ground([Earlier], RailSet.Empty)).Reason);

    private static IReadOnlyList<Finding> Findings(Plan plan, IReadOnlyList<Plan> others, RailSet rails)
    {
        var outcome = SimilarWorkIsCited.Ask(new([plan], ""), Ground([.. others, plan], rails));
        Assert.NotEqual(CheckState.Failed, outcome.State);
        return outcome.Findings;
    }

    [Fact]
    public void Notes_a_new_type_that_is_called_almost_as_one_that_is_there()
    {
        var plan = Plans.Full with { New = ["Shop.Files.CsvOrderExporter", "Shop.Files.Clock"] };
        var ground = Ground([plan], RailSet.Empty) with { Types = ["Shop.Ordering.OrderCsvExporter", "Shop.Ordering.OrderPage", "Shop.Time.Clock", "Shop.Web.PageHeader"] };

        var finding = Assert.Single(SimilarWorkIsCited.Ask(new([plan], ""), ground).Findings);

        Assert.Equal((Severity.Note, "plan 12, Shop.Files.CsvOrderExporter"), (finding.Severity, finding.Subject));
        Assert.Contains("Shop.Ordering.OrderCsvExporter is called almost the same", finding.Message, StringComparison.Ordinal);
        Assert.Empty(SimilarWorkIsCited.Ask(new([plan with { Text = "Beside `OrderCsvExporter`." }], ""), ground).Findings);
    }

    private static PlanGround Ground(IReadOnlyList<Plan> plans, RailSet rails) => new(FactoryPolicy.Default, rails, plans);
}
