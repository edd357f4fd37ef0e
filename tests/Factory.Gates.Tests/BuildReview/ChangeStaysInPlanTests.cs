using Factory.Gates.BuildReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview;

public sealed class ChangeStaysInPlanTests
{
    private static readonly FactoryPolicy Modules = new()
    {
        Modules = new Dictionary<string, IReadOnlyList<string>> { ["Files"] = ["src/Files/**"] },
    };

    [Theory]
    [InlineData("src/Ordering/A.cs")]
    [InlineData("src/Files/A.cs")]
    [InlineData(".factory/plans/0013-next.md")]
    public async Task Accepts_a_path_of_the_plan_a_module_of_it_and_every_plan(string path) =>
        Assert.Equal(CheckState.Passed, (await AskAsync(Story().Now(path, "a").Now("src/Ordering/B.cs", "b"))).State);

    [Fact]
    public async Task Flags_a_path_that_no_plan_names_and_says_what_to_do()
    {
        var finding = Assert.Single((await AskAsync(Story().Now("docs/a.md", "a"))).Findings);

        Assert.Equal("docs/a.md", finding.Subject);
        Assert.Equal("docs/a.md is outside of plan 12 (Export), whose scope is src/Ordering/**, module Files, module Web (which the policy does not know)", finding.Message);
        Assert.Equal("If it belongs to the plan, add the path (or a glob) to scope.paths in .factory/plans/0012-export.md; if not, move it into a change of its own", finding.Fix);
        Assert.Equal(new SourceLocation("docs/a.md"), finding.Location);
    }

    [Fact]
    public async Task Flags_a_file_that_is_gone() =>
        Assert.Equal("docs/a.md", Assert.Single((await AskAsync(Story().Before("docs/a.md", "a"))).Findings).Subject);

    [Fact]
    public async Task Flags_where_a_file_was_moved_from() =>
        Assert.Equal(
            "docs/a.cs",
            Assert.Single((await AskAsync(Story().Before("docs/a.cs", "").Now("src/Ordering/a.cs", "").Renamed("docs/a.cs", "src/Ordering/a.cs"))).Findings).Subject);

    [Fact]
    public async Task Flags_a_package_that_no_plan_names_at_its_line()
    {
        var story = Story()
            .Before("src/Ordering/O.csproj", "<Project />")
            .Now("src/Ordering/O.csproj", "<Project>\n<ItemGroup>\n<PackageReference Include=\"Dapper\" Version=\"2.0\" />\n<PackageReference Include=\"csvhelper\" /></ItemGroup></Project>");

        var finding = Assert.Single((await AskAsync(story)).Findings);

        Assert.Equal("The package Dapper is new in version 2.0, and plan 12 (Export) does not name it", finding.Message);
        Assert.Equal(new SourceLocation("src/Ordering/O.csproj", 3), finding.Location);
    }

    [Fact]
    public async Task Two_plans_allow_what_either_names()
    {
        var docs = new Plan(13, "Docs", PlanStatus.Approved, "p") { Scope = new() { Paths = ["docs/**"] } };
        var story = Story(docs).Now("docs/a.md", "a").Now("src/Ordering/A.cs", "a");

        Assert.Equal(CheckState.Passed, (await AskAsync(story)).State);
    }

    [Theory]
    [InlineData(PlanStatus.Proposed)]
    [InlineData(PlanStatus.Approved)]
    [InlineData(PlanStatus.Built)]
    public async Task A_plan_limits_the_change_whether_it_was_agreed_to_or_not(PlanStatus status)
    {
        var story = new ScopeStory { Plans = [Export with { Status = status }] }.Now("src/Ordering/A.cs", "a").Now("docs/a.md", "a");

        Assert.Equal("docs/a.md", Assert.Single((await AskAsync(story)).Findings).Subject);
    }

    [Fact]
    public async Task Flags_what_lies_beside_the_plans_and_is_none()
    {
        var story = Story().Now(".factory/plans/0012-export.md", "a").Now(".factory/plans/Backdoor.cs", "class A;");

        Assert.Equal(".factory/plans/Backdoor.cs", Assert.Single((await AskAsync(story)).Findings).Subject);
    }

    [Theory]
    [InlineData(PlanStatus.Released)]
    [InlineData(PlanStatus.Abandoned)]
    public async Task Does_not_apply_without_an_open_plan(PlanStatus status)
    {
        var outcome = await AskAsync(new ScopeStory { Plans = [Export with { Status = status }] }.Now("docs/a.md", "a"));

        Assert.Equal(CheckState.NotApplicable, outcome.State);
        Assert.Contains("FAC0307", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_what_the_plan_announces_and_the_change_does_not_bring()
    {
        var plan = Export with { New = ["Shop.Exporter", "Shop.Exporter.Write", "Shop.Importer", "src/Files/", "module:Files"], Text = "---\nscope: { packages: [CsvHelper] }\nnew: [Shop.Importer]\n---\n" };
        var story = new ScopeStory { Policy = Modules, Plans = [plan] }.Now("src/Ordering/A.cs", "namespace Shop; class Exporter { void Write() { } }");

        var outcome = ChangeStaysInPlan.Ask(await story.FactsAsync());

        Assert.Equal(CheckState.Passed, outcome.State);
        Assert.Equal(
            [
                (Severity.Note, "Plan 12 (Export) names the package CsvHelper, and the change leaves it as it is", 2),
                (Severity.Note, "Plan 12 (Export) announces Shop.Importer, and no file of the change declares it", 3),
            ],
            outcome.Findings.Select(finding => (finding.Severity, finding.Message, finding.Location.Line)));
    }

    [Fact]
    public async Task Does_not_apply_to_a_change_of_plans_alone() =>
        Assert.Equal("the change holds only plans", (await AskAsync(Story().Now(".factory/plans/0012-export.md", "a"))).Reason);

    [Fact]
    public async Task Does_not_apply_to_no_change() => Assert.Equal("the change touches no file", (await AskAsync(Story())).Reason);

    private static Plan Export { get; } = new(12, "Export", PlanStatus.Approved, ".factory/plans/0012-export.md")
    {
        Scope = new() { Paths = ["src/Ordering/**"], Modules = ["Files", "Web"], Packages = ["CsvHelper"] },
    };

    private static ScopeStory Story(params Plan[] others) => new() { Policy = Modules, Plans = [Export, .. others] };

    /// <summary>What is said of the change, without the notes on what is still missing.</summary>
    private static async Task<CheckOutcome> AskAsync(ScopeStory story)
    {
        var outcome = ChangeStaysInPlan.Ask(await story.FactsAsync());
        return outcome.With(outcome.Findings.Where(finding => finding.Severity != Severity.Note));
    }
}
