using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview;
using Factory.Git.Changes;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview;

public sealed class ChangedLinesAreCoveredTests
{
    private static readonly CoverageFacts Coverage = new()
    {
        Files = new Dictionary<string, IReadOnlyDictionary<int, long>>
        {
            ["src/A/Code.cs"] = new Dictionary<int, long> { [1] = 0, [10] = 1, [11] = 0, [12] = 0, [13] = 4, [15] = 0 },
            ["tests/A.Tests/Test.cs"] = new Dictionary<int, long> { [1] = 0 },
        },
    };

    [Theory]
    [InlineData(40, CheckState.Passed)]
    [InlineData(41, CheckState.Failed)]
    public void Compares_the_share_of_changed_lines_with_the_policy(int wanted, CheckState state) =>
        Assert.Equal(state, Ask(wanted, Given.File("src/A/Code.cs", 10, 15)).State);

    [Fact]
    public void Lists_the_lines_of_each_file_that_no_test_ran()
    {
        var outcome = Ask(80, Given.File("src/A/Code.cs", 10, 15));

        Assert.Equal(5, outcome.Subjects);
        Assert.Equal(
            ["Error src/A/Code.cs:11: No test runs 3 of 5 changed lines: 11-12, 15; the change has 2 of 5 covered, the policy asks for 80 %"],
            Given.Lines(outcome));
    }

    [Fact]
    public void Gives_the_number_for_the_report() =>
        Assert.Equal("2/5", Measure(FactoryPolicy.Default, Given.File("src/A/Code.cs", 10, 15)).Figure.Value);

    [Fact]
    public void Does_not_arise_where_the_policy_asks_for_nothing() =>
        Assert.Equal(CheckState.NotApplicable, Ask(0, Given.File("src/A/Code.cs", 10, 15)).State);

    [Theory]
    [InlineData("src/A/Code.cs", 20)]
    [InlineData("tests/A.Tests/Test.cs", 1)]
    [InlineData("docs/page.md", 1)]
    public void Does_not_arise_where_no_line_of_the_product_could_be_run(string path, int line) =>
        Assert.Equal(CheckState.NotApplicable, Ask(80, Given.File(path, line, line)).State);

    [Fact]
    public void Does_not_judge_what_the_policy_excludes()
    {
        var policy = new FactoryPolicy { Exclude = ["src/A/**"] };

        Assert.Equal(0, Measure(policy, Given.File("src/A/Code.cs", 10, 15)).Coverable);
    }

    [Fact]
    public void Has_no_answer_where_code_changed_and_no_coverage_was_collected()
    {
        var absent = CoverageFacts.Absent("add coverlet.collector");

        Assert.Equal("add coverlet.collector", Ask(absent, Given.File("src/A/Code.cs")).Reason);
        Assert.Equal(CheckState.NotApplicable, Ask(absent, Given.File("tests/A.Tests/Test.cs")).State);
        Assert.Equal(CheckState.NotApplicable, Ask(absent, Given.File("README.md")).State);
    }

    [Fact]
    public void Blocks_new_code_in_a_project_that_no_test_run_loads()
    {
        var build = Given.Build();
        build = build with { Projects = [.. build.Projects, Given.Project("src/B/B.csproj")] };
        var change = Given.Change(Given.File("src/B/New.cs"));
        var excluding = new FactoryPolicy { Exclude = ["src/B/**"] };

        var outcome = ChangedLinesAreCovered.Ask(ChangedCoverage.Of(Coverage, build, change, FactoryPolicy.Default), FactoryPolicy.Default);

        Assert.Equal(CheckState.Failed, outcome.State);
        Assert.Equal(
            ["Error src/B/B.csproj: No test run loads src/B/B.csproj, so nobody knows which of its changed lines are tested"],
            Given.Lines(outcome));
        Assert.Equal(CheckState.NotApplicable, ChangedLinesAreCovered.Ask(ChangedCoverage.Of(Coverage, build, change, excluding), excluding).State);
    }

    private static CheckOutcome Ask(int wanted, params IReadOnlyList<FileChange> files)
    {
        var policy = new FactoryPolicy { Coverage = wanted };
        return ChangedLinesAreCovered.Ask(Measure(policy, files), policy);
    }

    private static CheckOutcome Ask(CoverageFacts coverage, FileChange file) => ChangedLinesAreCovered.Ask(
        ChangedCoverage.Of(coverage, Given.Build(), Given.Change(file), FactoryPolicy.Default),
        FactoryPolicy.Default);

    private static ChangedCoverage Measure(FactoryPolicy policy, params IReadOnlyList<FileChange> files) =>
        ChangedCoverage.Of(Coverage, Given.Build(), Given.Change(files), policy);
}
