using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning.Sources;

public sealed class FindingSourceTests : IDisposable
{
    private const string Fingerprint = "0123456789abcdef";

    private const string Bad = """
        namespace Shop;

        public class Paths
        {
            public bool IsBelow(string path, string root)
            {
                return path.StartsWith(root);
            }
        }

        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Fingerprint)]
    [InlineData("01234567")]
    public async Task The_commit_that_mended_a_finding_is_its_fix(string given)
    {
        Report("src/Paths.cs", 7, "        return path.StartsWith(root);");
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad));
        repository.File("src/Paths.cs", Bad.Replace("(root)", "(root, StringComparison.Ordinal)", StringComparison.Ordinal));
        await repository.CommitAsync("Mend it");
        var fix = await repository.GitAsync("rev-parse", "HEAD");

        var result = await LearnAsync(repository, given);

        Assert.Equal(Verdict.Passed, result.Report.Verdict);
        Assert.Equal(("starts-with-one-argument", $"finding {Fingerprint}, mended by commit {fix}"), (result.Lesson.Name, result.Lesson.Incident));
    }

    [Fact]
    public async Task What_nobody_mended_becomes_the_beginning_of_a_lesson_outside_of_the_tree()
    {
        Report("src/Paths.cs", 7, "        return path.StartsWith(root);");
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad));

        var answer = await Assert.ThrowsAsync<BlockedException>(() => LearnAsync(repository, Fingerprint));
        var begun = await File.ReadAllTextAsync(folder.At("learn/finding-01234567.md"), TempRepository.Cancellation);

        Assert.Contains("then run Learn with --lesson", answer.Message, StringComparison.Ordinal);
        Assert.Contains("public bool IsBelow(string path, string root)", begun, StringComparison.Ordinal);
        Assert.Contains($"incident: 'finding {Fingerprint}'", begun, StringComparison.Ordinal);
        Assert.Contains("Culture decides here", begun, StringComparison.Ordinal);
        Assert.Equal("", await repository.GitAsync("status", "--porcelain"));

        folder.File("learn/finding-01234567.md", "Half done.\n");
        var again = await Assert.ThrowsAsync<BlockedException>(() => LearnAsync(repository, Fingerprint));
        Assert.Contains("finding-01234567.md is left as it is", again.Message, StringComparison.Ordinal);
        Assert.Equal("Half done.\n", await File.ReadAllTextAsync(folder.At("learn/finding-01234567.md"), TempRepository.Cancellation));
    }

    [Fact]
    public async Task A_lesson_that_somebody_fills_in_is_not_begun_again()
    {
        Report("src/Paths.cs", 7, "        return path.StartsWith(root);");
        folder.File("learn/finding-01234567.md", "half done");
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad));

        await Assert.ThrowsAsync<BlockedException>(() => LearnAsync(repository, Fingerprint));

        Assert.Equal("half done", await File.ReadAllTextAsync(folder.At("learn/finding-01234567.md"), TempRepository.Cancellation));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("3")]
    public async Task What_a_report_shows_need_not_be_text(string line)
    {
        folder.File("reports/BuildReview.json", $$"""
            { "\ud800": 1, "findings": [{
              "check": "no-culture", "message": "Culture decides here", "fingerprint": "{{Fingerprint}}",
              "location": { "path": "src/Paths.cs", "line": 7 }, "excerpt": { "firstLine": 7, "lines": [{{line}}] } }] }
            """);
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad));

        Assert.Contains("its lesson is only begun", (await Assert.ThrowsAsync<BlockedException>(() => LearnAsync(repository, Fingerprint))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0123", "'0123' is no fingerprint. Give at least 8 of its digits")]
    [InlineData("no hex digits", "is no fingerprint")]
    [InlineData("0123456789abcdee", "no report has a finding '0123456789abcdee'. Did you mean '0123456789abcdef'?")]
    [InlineData("ffffffffffffffff", "Run the gate that reports it first")]
    [InlineData("aaaaaaaa", "2 findings start with 'aaaaaaaa'. Give more of it: 'aaaaaaaa01' or 'aaaaaaaa02'")]
    [InlineData("bbbbbbbb", "'bbbbbbbb01' is about no line of C#")]
    [InlineData("cccccccc", "'cccccccc01' is about no line of C#")]
    public async Task What_is_no_finding_in_code_is_a_mistake_of_the_user(string given, string message)
    {
        Report("src/Paths.cs", 7, "");
        folder.File("reports/Other.json", """
            { "findings": [
              { "fingerprint": "aaaaaaaa01" }, { "fingerprint": "aaaaaaaa02" }, { "fingerprint": 3 }, 7,
              { "fingerprint": "bbbbbbbb01", "check": "FAC0001", "location": { "path": "README.md", "line": 3 } },
              { "fingerprint": "cccccccc01", "check": "FAC0001", "location": { "path": "../../etc/A.cs", "line": -3 } }] }
            """);
        folder.File("reports/Broken.json", "{");
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad));

        Assert.Contains(message, Assert.Single(await Mistakes.InAsync(() => LearnAsync(repository, given))), StringComparison.Ordinal);
    }

    private void Report(string path, int line, string text) => folder.File("reports/BuildReview.json", $$"""
        { "gate": "BuildReview", "findings": [{
          "check": "no-culture", "subject": "x", "message": "Culture decides here", "fix": "Say which", "fingerprint": "{{Fingerprint}}",
          "location": { "path": "{{path}}", "line": {{line}} }, "excerpt": { "firstLine": {{line}}, "lines": ["{{text}}"] } }] }
        """);

    private Task<LearnResult> LearnAsync(TempRepository repository, string fingerprint) =>
        LearnGate.RunAsync(new(repository.Input, new FindingSource(fingerprint, (folder.At("reports"), folder.At("learn")), new())), TempRepository.Cancellation);
}
