using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview;

public sealed class TestsPassTests
{
    [Fact]
    public void Passes_and_counts_the_tests_that_ran()
    {
        var tests = Given.Tests(Given.Result("A.Adds"), Given.Result("A.Later", TestState.Skipped));
        var outcome = TestsPass.Ask(Given.Build(), tests);

        Assert.Equal((CheckState.Passed, 1), (outcome.State, outcome.Subjects));
        Assert.Equal("1 passed, 0 failed, 1 skipped", TestsPass.Counts(tests).Value);
    }

    [Fact]
    public void Names_each_failed_test_with_the_first_lines_of_its_message()
    {
        var failed = Given.Result("A.Adds(x: 1)", TestState.Failed, "1\n2\n3\n4\n5") with { Location = new("tests/A.cs", 7) };

        Assert.Equal(["Error tests/A.cs:7: A.Adds(x: 1) failed: 1\n2\n3\n4"], Given.Lines(TestsPass.Ask(Given.Build(), Given.Tests(failed))));
    }

    [Fact]
    public void Keeps_the_fingerprint_of_a_test_whose_message_changes() => Assert.Equal(
        TestsPass.Ask(Given.Build(), Given.Tests(Given.Result("A.Adds", TestState.Failed, "1"))).Findings[0].Fingerprint,
        TestsPass.Ask(Given.Build(), Given.Tests(Given.Result("A.Adds", TestState.Failed, "2"))).Findings[0].Fingerprint);

    [Fact]
    public void Names_a_test_that_has_a_name_of_its_own_by_its_method() => Assert.Equal(
        "A.Adds",
        Assert.Single(TestsPass.Ask(Given.Build(), Given.Tests(Given.Result("A.Adds", TestState.Failed) with { DisplayName = "sums" })).Findings).Subject);

    [Fact]
    public void Blocks_on_a_test_project_that_ran_no_test()
    {
        var build = Given.Build();
        build = build with { Projects = [.. build.Projects, Given.Project("tests/B.Tests/B.Tests.csproj") with { IsTest = true }] };

        Assert.Equal(
            ["Error tests/B.Tests/B.Tests.csproj: tests/B.Tests/B.Tests.csproj (net10.0) ran no test"],
            Given.Lines(TestsPass.Ask(build, Given.Tests(Given.Result("A.Adds")))));
    }

    [Fact]
    public void Blocks_on_a_test_project_whose_tests_were_all_skipped() =>
        Assert.Equal(CheckState.Failed, TestsPass.Ask(Given.Build(), Given.Tests(Given.Result("A.Adds", TestState.Skipped))).State);

    [Fact]
    public void Blocks_on_a_crash_of_the_test_host()
    {
        var tests = Given.Tests(Given.Result("A.Adds"));
        tests = tests with { Runs = [tests.Runs[0] with { Errors = ["the host is gone"] }] };

        Assert.EndsWith("broken off: the host is gone", Assert.Single(Given.Lines(TestsPass.Ask(Given.Build(), tests))), StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_on_a_run_that_failed_without_saying_why() => Assert.Equal(
        "test run",
        Assert.Single(TestsPass.Ask(Given.Build(), Given.Tests(Given.Result("A.Adds")) with { Succeeded = false }).Findings).Subject);

    [Fact]
    public void Has_no_answer_without_a_build_a_run_or_a_test_project()
    {
        Assert.Equal("run Compile", TestsPass.Ask(BuildFacts.Absent("run Compile"), Given.Tests()).Reason);
        Assert.Equal("run Test", TestsPass.Ask(Given.Build(), TestFacts.Absent("run Test")).Reason);
        Assert.Equal(CheckState.NotEvaluated, TestsPass.Ask(Given.Build() with { Projects = [Given.Project("A.csproj")] }, Given.Tests()).State);
    }
}
