using Factory.Gates.Building.Facts;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Building;

public sealed class TestFactsTests : IDisposable
{
    private const string Project = "tests/A.Tests/A.Tests.csproj";

    private readonly LeftTraces left = new LeftTraces().TestOutcome(0).File("tests/A.Tests/Code.cs", "");

    public void Dispose() => left.Dispose();

    [Fact]
    public void Are_absent_where_no_test_run_came_to_its_end()
    {
        using var empty = new LeftTraces();

        Assert.Equal("Test has not come to its end here; run Test", empty.Tests.Absence);
    }

    [Theory]
    [InlineData("A.Tests.Sums", "Adds", "A.Tests.Sums.Adds")]
    [InlineData("A.Tests.Sums+Inner", "Adds", "A.Tests.Sums.Inner.Adds")]
    [InlineData("A.Tests.Sums", "Adds(1,\"x\")", "A.Tests.Sums.Adds")]
    [InlineData("A.Tests.Sums", "A.Tests.Sums.Adds", "A.Tests.Sums.Adds")]
    [InlineData("A.Tests.Sums, A.Tests, Version=1.0.0.0", "Adds", "A.Tests.Sums.Adds")]
    public void Name_a_test_by_its_method_whatever_the_framework_calls_it(string type, string method, string name)
    {
        left.Trx(Project, $"""
            <Results><UnitTestResult testId="1" testName="shown" outcome="Passed" /></Results>
            <TestDefinitions><UnitTest id="1"><TestMethod className="{type}" name="{method.Replace("\"", "&quot;", StringComparison.Ordinal)}" /></UnitTest></TestDefinitions>
            """);

        var result = Assert.Single(left.Tests.Results);
        Assert.Equal((name, "shown"), (result.FullName, result.DisplayName));
    }

    [Theory]
    [InlineData("Passed", TestState.Passed)]
    [InlineData("NotExecuted", TestState.Skipped)]
    [InlineData("Failed", TestState.Failed)]
    [InlineData("Timeout", TestState.Failed)]
    [InlineData("something new", TestState.Failed)]
    public void Take_only_a_plain_pass_for_one(string outcome, TestState state)
    {
        left.Trx(Project, $"""<Results><UnitTestResult testName="T" outcome="{outcome}" /></Results>""");

        Assert.Equal(state, Assert.Single(left.Tests.Results).State);
    }

    [Fact]
    public void Count_rows_and_not_the_result_that_sums_them_up()
    {
        left.Trx(Project, """
            <Results><UnitTestResult testName="T" outcome="Failed"><InnerResults>
              <UnitTestResult testName="T (1)" outcome="Passed" /><UnitTestResult testName="T (2)" outcome="Failed" />
            </InnerResults></UnitTestResult></Results>
            """);

        Assert.Equal((1, 1), (left.Tests.Count(TestState.Passed), left.Tests.Count(TestState.Failed)));
    }

    [Fact]
    public void Point_at_the_first_line_of_the_stack_that_is_in_the_repository()
    {
        left.Trx(Project, $"""
            <Results><UnitTestResult testName="T" outcome="Failed"><Output><ErrorInfo>
              <Message>wrong in {left.Root}/tests/A.Tests/Code.cs</Message>
              <StackTrace>   at Some.Library.Assert() in /_/src/Library.cs:line 4
               at A.T() in {left.Root}/tests/A.Tests/Code.cs:line 12
               at A.Main() in {left.Root}/tests/A.Tests/Code.cs:line 99</StackTrace>
            </ErrorInfo></Output></UnitTestResult></Results>
            """);

        var result = Assert.Single(left.Tests.Results);
        Assert.Equal(new SourceLocation("tests/A.Tests/Code.cs", 12), result.Location);
        Assert.Equal("wrong in tests/A.Tests/Code.cs", result.Message);
    }

    [Fact]
    public void Tell_a_crash_of_the_test_host_without_its_time()
    {
        left.Trx(Project, """
            <RunInfos>
              <RunInfo outcome="Warning"><Text>no test is available</Text></RunInfo>
              <RunInfo outcome="Error"><Text>[xUnit.net 00:00:01.86]     A.T [FAIL]</Text></RunInfo>
              <RunInfo outcome="Error"><Text>[xUnit.net 00:01:01.78]     [FATAL ERROR] Broken pipe</Text></RunInfo>
            </RunInfos>
            """, "Failed");

        Assert.Equal(["[FATAL ERROR] Broken pipe"], Assert.Single(left.Tests.Runs).Errors);
    }

    [Fact]
    public void Do_not_believe_a_run_that_failed_without_a_failed_test()
    {
        left.Trx(Project, """<Results><UnitTestResult testName="T" outcome="Passed" /></Results>""", "Aborted");

        Assert.Equal(["its run ended as 'Aborted', though no test failed"], Assert.Single(left.Tests.Runs).Errors);
    }

    [Theory]
    [InlineData("""<!DOCTYPE x [ <!ENTITY a "aaaa"> ]><TestRun>&a;</TestRun>""")]
    [InlineData("<TestRun><Results>")]
    [InlineData("")]
    public void Refuse_a_file_that_is_damaged_or_declares_entities(string text)
    {
        left.File($"out/tests/{Project}.net10.0/results.trx", text);

        Assert.Contains("results.trx", Assert.Single(Mistakes.In(() => _ = left.Tests)), StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_characters_that_a_test_printed_and_xml_does_not_know()
    {
        left.Trx(Project, """<Results><UnitTestResult testName="T&#x1;" outcome="Passed" /></Results>""");

        Assert.Single(left.Tests.Results);
    }
}
