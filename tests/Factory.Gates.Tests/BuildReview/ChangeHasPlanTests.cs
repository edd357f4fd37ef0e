using Factory.Gates.BuildReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview;

public sealed class ChangeHasPlanTests
{
    private const string Class = "namespace A; public sealed class Order { public void Ship() { } }";

    [Fact]
    public async Task Flags_new_public_API_without_a_plan_and_says_how_to_write_one()
    {
        var story = new ScopeStory { Plans = [Export(PlanStatus.Proposed)], Trailers = [99] }.Now("src/A/Order.cs", Class);

        var finding = Assert.Single((await AskAsync(story)).Findings);

        Assert.StartsWith(
            "The change needs an approved plan and has none: plan 12 is proposed, plan 99, which a commit names, does not exist. It touches public API (",
            finding.Message,
            StringComparison.Ordinal);
        Assert.Contains("Order", finding.Message, StringComparison.Ordinal);
        Assert.Contains(".factory/plans/0013-title.md", finding.Fix, StringComparison.Ordinal);
        Assert.Equal("src/A/Order.cs", finding.Location.Path);
    }

    [Fact]
    public async Task Flags_public_API_that_is_gone() =>
        Assert.Contains(
            "Ship",
            Assert.Single((await AskAsync(new ScopeStory()
                .Before("src/A/Order.cs", Class)
                .Now("src/A/Order.cs", Class.Replace("public void Ship", "internal void Ship", StringComparison.Ordinal)))).Findings).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Flags_a_package_without_a_plan() =>
        Assert.EndsWith(
            "It touches packages ('Dapper' is new in version 2.0)",
            Assert.Single((await AskAsync(new ScopeStory().Now(
                "A.csproj", "<Project><ItemGroup><PackageReference Include=\"Dapper\" Version=\"2.0\" /></ItemGroup></Project>"))).Findings).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Flags_a_reference_between_projects_without_a_plan() =>
        Assert.EndsWith(
            "It touches project references ('A -> B' is new)",
            Assert.Single((await AskAsync(new ScopeStory().Now(
                "A.csproj", "<Project><ItemGroup><ProjectReference Include=\"..\\B\\B.csproj\" /></ItemGroup></Project>"))).Findings).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Names_the_first_few_of_many()
    {
        var items = string.Concat(Enumerable.Range(1, 9).Select(i => $"<PackageReference Include=\"P{i}\" />"));

        Assert.EndsWith(
            "It touches packages ('P1' is new, 'P2' is new, 'P3' is new, and 6 more)",
            Assert.Single((await AskAsync(new ScopeStory().Now("A.csproj", $"<Project><ItemGroup>{items}</ItemGroup></Project>"))).Findings).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlanStatus.Approved)]
    [InlineData(PlanStatus.Built)]
    public async Task Accepts_it_with_an_agreed_plan(PlanStatus status) =>
        Assert.Equal(CheckState.Passed, (await AskAsync(new ScopeStory { Plans = [Export(status)] }.Now("src/A/Order.cs", Class))).State);

    [Theory]
    [InlineData("src/A/Order.cs", "namespace A; internal sealed class Order { public void Ship() { } }")]
    [InlineData("tests/A.Tests/OrderTests.cs", Class)]
    [InlineData("src/A.Tests/OrderTests.cs", Class)]
    [InlineData("src/A/Order.g.cs", Class)]
    [InlineData("docs/a.md", "a")]
    public async Task Accepts_without_a_plan_what_nobody_else_depends_on(string path, string text)
    {
        var story = new ScopeStory { Policy = new FactoryPolicy { Exclude = ["**/*.g.cs"] } }.Now(path, text);

        Assert.Equal(CheckState.Passed, (await AskAsync(story)).State);
    }

    [Fact]
    public async Task Accepts_without_a_plan_code_that_only_moves_between_files() =>
        Assert.Equal(CheckState.Passed, (await AskAsync(new ScopeStory().Before("src/A/Old.cs", Class).Now("src/A/Order.cs", Class))).State);

    [Fact]
    public async Task Accepts_without_a_plan_code_of_a_project_that_was_a_test_project_before()
    {
        const string Test = "<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>";

        Assert.Empty((await AskAsync(new ScopeStory().Unchanged("checks/C.csproj", Test).Now("checks/sub/Order.cs", Class))).Findings);
        Assert.Empty((await AskAsync(new ScopeStory().Unchanged("checks/Directory.Build.props", Test).Now("checks/sub/Order.cs", Class))).Findings);
        Assert.NotEmpty((await AskAsync(new ScopeStory().Before("checks/C.csproj", "<Project />").Now("checks/C.csproj", Test).Now("checks/Order.cs", Class))).Findings);
    }

    [Fact]
    public async Task Does_not_apply_to_a_change_of_plans_alone() =>
        Assert.Equal(CheckState.NotApplicable, (await AskAsync(new ScopeStory().Now(".factory/plans/0012-a.md", "a"))).State);

    [Fact]
    public async Task Flags_public_API_that_is_hidden_beside_the_plans() =>
        Assert.Single((await AskAsync(new ScopeStory().Now(".factory/plans/0012-a.md", "a").Now(".factory/plans/Order.cs", Class))).Findings);

    private static Plan Export(PlanStatus status) => new(12, "Export", status, ".factory/plans/0012-export.md");

    private static async Task<CheckOutcome> AskAsync(ScopeStory story) => ChangeHasPlan.Ask(await story.FactsAsync());
}
