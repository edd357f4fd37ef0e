using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview;

public sealed class CompilerIsSilentTests
{
    private static readonly BuildDiagnostic Warning = new("CS0168", Severity.Warning, "unused", "https://help", new("src/A/Code.cs", 3, 5));
    private static readonly BuildDiagnostic Error = Warning with { Severity = Severity.Error };

    [Fact]
    public void Passes_where_nothing_was_said_and_counts_the_projects()
    {
        var outcome = Ask(Given.Build());

        Assert.Equal((CheckState.Passed, 2), (outcome.State, outcome.Subjects));
    }

    [Fact]
    public void Names_the_place_the_rule_and_its_page()
    {
        var finding = Assert.Single(Ask(Given.Build(Error)).Findings);

        Assert.Equal("src/A/Code.cs:3:5", finding.Location.ToString());
        Assert.Equal("CS0168: unused", finding.Message);
        Assert.EndsWith("see https://help", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WarningScope.All, "src/Other.cs", Severity.Error)]
    [InlineData(WarningScope.Changed, "src/Other.cs", Severity.Note)]
    [InlineData(WarningScope.Changed, "src/A/Code.cs", Severity.Error)]
    [InlineData(WarningScope.None, "src/A/Code.cs", Severity.Note)]
    public void Weighs_a_warning_as_the_policy_says(WarningScope scope, string changed, Severity severity)
    {
        var outcome = CompilerIsSilent.Ask(Given.Build(Warning), Given.Change(Given.File(changed)), new() { Warnings = scope });

        Assert.Equal(severity, Assert.Single(outcome.Findings).Severity);
    }

    [Fact]
    public void Blocks_on_an_error_whatever_the_policy_says()
    {
        var policy = new FactoryPolicy { Warnings = WarningScope.None, Exclude = ["src/**"] };

        Assert.Equal(CheckState.Failed, CompilerIsSilent.Ask(Given.Build(Error), Given.Change(), policy).State);
        Assert.Empty(CompilerIsSilent.Ask(Given.Build(Warning), Given.Change(), policy).Findings);
    }

    [Fact]
    public void Blocks_on_a_build_that_failed_without_an_error()
    {
        var outcome = Ask(Given.Build(Warning) with { Succeeded = false, Tail = ["a task crashed"] });

        Assert.Contains(outcome.Findings, finding => finding.Message.EndsWith("a task crashed", StringComparison.Ordinal));
        Assert.Single(Ask(Given.Build(Error) with { Succeeded = false }).Findings);
    }

    [Fact]
    public void Has_no_answer_where_nothing_was_built() =>
        Assert.Equal(CheckState.NotEvaluated, Ask(BuildFacts.Absent("run Compile")).State);

    [Fact]
    public void Has_no_answer_where_no_project_was_compiled() =>
        Assert.Equal(CheckState.NotEvaluated, Ask(Given.Build() with { Projects = [] }).State);

    private static CheckOutcome Ask(BuildFacts build) => CompilerIsSilent.Ask(build, Given.Change(), FactoryPolicy.Default);
}
