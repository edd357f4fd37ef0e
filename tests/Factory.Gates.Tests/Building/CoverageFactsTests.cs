using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Building;

public sealed class CoverageFactsTests : IDisposable
{
    private const string Code = "src/A/Code.cs";

    private readonly LeftTraces left = new LeftTraces().TestOutcome(0).File(Code, "");

    public void Dispose() => left.Dispose();

    [Fact]
    public void Are_absent_where_the_run_collected_none() =>
        Assert.Contains("coverlet.collector", left.Coverage.Absence, StringComparison.Ordinal);

    [Theory]
    [InlineData("/", "{0}/src/A/Code.cs")]
    [InlineData("{1}/", "src/A/Code.cs")]
    [InlineData("{1}/src", "A/Code.cs")]
    [InlineData("/elsewhere", "{1}/src/A/Code.cs")]
    [InlineData("/", "/_/src/A/Code.cs")]
    public void Find_a_file_however_source_and_name_share_its_path(string source, string name)
    {
        left.Cobertura("a", Fill(source), Class(Fill(name), (4, 1)));

        Assert.Equal([Code], left.Coverage.Files.Keys);
    }

    [Fact]
    public void Take_the_most_that_any_test_project_ran_a_line()
    {
        left.Cobertura("a", left.Root, Class(Code, (4, 0), (5, 7), (6, 0)));
        left.Cobertura("b", left.Root, Class(Code, (4, 2), (5, 1), (6, 0)));

        Assert.Equal([(4, 2L), (5, 7L), (6, 0L)], left.Coverage.Files[Code].Select(line => (line.Key, line.Value)));
    }

    [Theory]
    [InlineData("../outside.cs")]
    [InlineData("/etc/passwd")]
    [InlineData("src/Gone.cs")]
    [InlineData("")]
    public void Leave_out_files_that_the_repository_does_not_have(string name)
    {
        left.Cobertura("a", left.Root, Class(name, (1, 1)));

        Assert.Empty(left.Coverage.Files);
    }

    [Fact]
    public void Leave_out_lines_that_are_no_numbers_and_bound_counts_that_are_too_high()
    {
        left.Cobertura("a", left.Root, $"""
            <class filename="{Code}"><lines><line number="x" hits="1" /><line hits="1" /><line number="3" hits="99999999999999999999" /></lines></class>
            """);

        Assert.Equal([(3, long.MaxValue)], left.Coverage.Files[Code].Select(line => (line.Key, line.Value)));
    }

    [Fact]
    public void Refuse_a_file_that_declares_entities()
    {
        left.File("out/tests/a/coverage.cobertura.xml", """<!DOCTYPE x SYSTEM "file:///etc/passwd"><coverage />""");

        Assert.Contains("coverage.cobertura.xml", Assert.Single(Mistakes.In(() => _ = left.Coverage)), StringComparison.Ordinal);
    }

    private string Fill(string pattern) =>
        pattern.Replace("{0}", left.Root[1..], StringComparison.Ordinal).Replace("{1}", left.Root, StringComparison.Ordinal);

    private static string Class(string name, params (int Number, int Hits)[] lines) =>
        $"<class filename=\"{name}\"><lines>{string.Concat(lines.Select(line => $"<line number=\"{line.Number}\" hits=\"{line.Hits}\" />"))}</lines></class>";
}
