using Factory.Gates.Building.Facts;
using Factory.Gates.IntegrationReview;
using Factory.Gates.Structure;
using Factory.Git.Merges;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.IntegrationReview;

public sealed class MergedTreeHoldsTests
{
    private static readonly BuildFacts Built = new() { Succeeded = true, Projects = [new("t.csproj", "net10.0", IsTest: true, IsPackable: false, "t.dll")] };

    [Fact]
    public void Passes_where_the_merged_tree_builds_and_its_tests_pass() => Assert.Equal(CheckState.Passed, Ask(Built, Ran(TestState.Passed)).State);

    [Fact]
    public void A_test_that_fails_only_after_the_merge_is_named() =>
        Assert.Contains("T.A", Assert.Single(Ask(Built, Ran(TestState.Failed)).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_merged_tree_of_which_no_test_runs_is_no_pass() => Assert.Equal(CheckState.Failed, Ask(Built, Ran(TestState.Skipped)).State);

    [Fact]
    public void A_merged_tree_that_does_not_compile_shows_the_compilers_error()
    {
        var error = new BuildDiagnostic("CS0103", Severity.Error, "no such name", "", new("a.cs", 3));

        var finding = Assert.Single(Ask(new() { Projects = Built.Projects, Diagnostics = [error] }, TestFacts.Absent("no run")).Findings);

        Assert.Equal(new("a.cs", 3), finding.Location);
        Assert.Contains("CS0103", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_facts_there_is_no_answer() => Assert.Equal(CheckState.NotEvaluated, Ask(BuildFacts.Absent("killed"), TestFacts.Absent("killed")).State);

    [Fact]
    public void Every_conflict_is_a_finding_at_its_file() =>
        Assert.Equal(
            ["a.cs", "b.cs"],
            ChangeMerges.Ask(new(null, [new("a.cs", "both changed it"), new("b.cs", "one deleted it")]), []).Findings.Select(finding => finding.Location.Path));

    [Fact]
    public void Warns_of_files_that_are_not_committed_since_nothing_here_speaks_of_them()
    {
        var outcome = ChangeMerges.Ask(new MergeOutcome("tree", []), ["a.cs", "b.cs", "c.cs", "d.cs"]);

        Assert.Equal(CheckState.Passed, outcome.State);
        Assert.Equal(
            (Severity.Warning, "4 files are not committed and no part of the merge that is judged here: a.cs, b.cs, c.cs and others"),
            Assert.Single(outcome.Findings) is var finding ? (finding.Severity, finding.Message) : default);
    }

    [Fact]
    public void A_merge_without_conflict_passes() => Assert.Equal(CheckState.Passed, ChangeMerges.Ask(new MergeOutcome("tree", []), []).State);

    private static CheckOutcome Ask(BuildFacts build, TestFacts tests) => MergedTreeHolds.Ask(new("in a test", build, tests) { Structure = StructureFacts.Absent(FactoryPolicy.Default, "not read") });

    private static TestFacts Ran(TestState state) => new()
    {
        Succeeded = state != TestState.Failed,
        Runs = [new("t.csproj", "net10.0", [new("T.A", "T.A", state, "it said so", SourceLocation.None)], [])],
    };
}
