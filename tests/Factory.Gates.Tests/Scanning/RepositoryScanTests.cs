using Factory.Gates.Scanning;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;

namespace Factory.Gates.Tests.Scanning;

public sealed class RepositoryScanTests
{
    private const string Rule = """
        rules:
          - id: no-sleep
            message: Do not sleep for $TIME
            severity: WARNING
            languages: [csharp]
            pattern: Thread.Sleep($TIME)
            fix: Wait($TIME)
        """;

    private const string Sleeps = "class A\n{\n    void M() => Thread.Sleep(5);\n}\n";

    [Fact]
    public async Task What_matches_is_found_at_its_place_with_its_symbol_and_its_metavariables()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", Sleeps));

        var finding = Assert.Single((await ScanAsync(repository)).Findings);

        Assert.Equal("src/A.cs:3:17: warning no-sleep: Do not sleep for 5", finding.ToString());
        Assert.Equal("M:A.M", finding.Symbol);
        Assert.Equal([KeyValuePair.Create("$TIME", "5")], finding.Metavariables);
    }

    [Fact]
    public async Task A_second_run_reads_no_file_and_finds_the_same()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", Sleeps), ("src/B.cs", "class B;"));

        var first = await ScanAsync(repository);
        var second = await ScanAsync(repository);

        Assert.Equal((2, 0), (first.FilesRead, second.FilesRead));
        Assert.Equal(first.Findings.Select(finding => finding.ToString()), second.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task A_rule_that_cried_wolf_weighs_less_here_too_and_nothing_is_read_again_for_it()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule.Replace("WARNING", "ERROR", StringComparison.Ordinal)), ("src/A.cs", Sleeps));
        Assert.Equal(1, (await ScanAsync(repository)).Errors);
        repository.File(".factory/waivers.yml", string.Concat(Enumerable.Repeat("- { rule: no-sleep, path: 'src/**', wrong: true, owner: a, reason: b, expires: 2020-01-01 }\n", 5)));

        var outcome = await ScanAsync(repository);

        Assert.Equal((0, 1), (outcome.Errors, outcome.FilesRead));
        Assert.StartsWith("src/A.cs:3:17: warning no-sleep", Assert.Single(outcome.Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cache_is_no_file_of_the_repository_even_where_nothing_is_ignored()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", Sleeps));
        var request = Request(repository) with { CacheFolder = Path.Combine(repository.Root, "artifacts", "scan") };

        var first = await RepositoryScan.RunAsync(request, TempRepository.Cancellation);
        var second = await RepositoryScan.RunAsync(request, TempRepository.Cancellation);

        Assert.Equal((first.Files, 0), (second.Files, second.FilesRead));
    }

    [Fact]
    public async Task A_changed_file_is_read_again_and_a_changed_rule_reads_all()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", Sleeps), ("src/B.cs", "class B;"));
        await ScanAsync(repository);

        repository.File("src/B.cs", Sleeps);
        var changed = await ScanAsync(repository);
        repository.File("rules/no-sleep.yml", Rule.Replace("WARNING", "ERROR", StringComparison.Ordinal));
        var judged = await ScanAsync(repository);

        Assert.Equal((1, 2, 0), (changed.FilesRead, changed.Findings.Count, changed.Errors));
        Assert.Equal((2, 2, 2), (judged.FilesRead, judged.Findings.Count, judged.Errors));
    }

    [Fact]
    public async Task A_file_that_was_committed_with_another_content_is_looked_at_again()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", "class A;"), ("src/B.cs", "class B;"));
        Assert.Empty((await ScanAsync(repository)).Findings);
        repository.File("src/A.cs", Sleeps);
        await repository.CommitAsync("Sleep");

        var outcome = await ScanAsync(repository);

        Assert.Equal((1, "src/A.cs"), (outcome.FilesRead, Assert.Single(outcome.Findings).Path));
    }

    [Fact]
    public async Task A_finding_is_told_in_one_line_however_its_message_is_written()
    {
        var rule = Rule.Replace("message: Do not sleep for $TIME", "message: |-\n      Do not sleep\n      for $TIME", StringComparison.Ordinal);
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", rule), ("src/A.cs", Sleeps));

        Assert.Equal("src/A.cs:3:17: warning no-sleep: Do not sleep for 5", Assert.Single((await ScanAsync(repository)).Findings).ToString());
    }

    [Fact]
    public async Task Asked_to_it_mends_what_a_rule_can_mend_and_keeps_line_ends()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", Sleeps.Replace("\n", "\r\n", StringComparison.Ordinal)));

        var outcome = await RepositoryScan.RunAsync(Request(repository) with { Fix = true }, TempRepository.Cancellation);

        Assert.Equal((1, 0), (outcome.Fixed, outcome.Findings.Count));
        Assert.Equal("class A\r\n{\r\n    void M() => Wait(5);\r\n}\r\n", repository.Read("src/A.cs"));
    }

    [Fact]
    public async Task What_a_comment_lets_stand_is_told_but_neither_blocks_nor_is_mended()
    {
        const string Excused = "class A\n{\n    void M() => Thread.Sleep(5); // factory-ignore: no-sleep the device needs it\n}\n";
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule.Replace("WARNING", "ERROR", StringComparison.Ordinal)), ("src/A.cs", Excused));

        await ScanAsync(repository);
        var outcome = await RepositoryScan.RunAsync(Request(repository) with { Fix = true }, TempRepository.Cancellation);

        Assert.Equal((0, 1, 0), (outcome.Errors, outcome.Suppressed, outcome.Fixed));
        Assert.Equal("src/A.cs:3:17: error no-sleep: suppressed (the device needs it): Do not sleep for 5", Assert.Single(outcome.Findings).ToString());
        Assert.Equal(Excused, repository.Read("src/A.cs"));
    }

    [Fact]
    public async Task The_findings_can_be_read_by_other_tools()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", Sleeps));

        var text = ScanJson.Text(await ScanAsync(repository));

        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                {
                  "rule": "no-sleep",
                  "severity": "warning",
                  "path": "src/A.cs",
                  "line": 3,
                  "column": 17,
                  "endLine": 3,
                  "endColumn": 32,
                  "subject": "M:A.M",
                  "message": "Do not sleep for 5",
                  "text": "Thread.Sleep(5)",
                  "metavariables": {
                    "$TIME": "5"
                  },
                  "fix": "Wait(5)"
                }
              ]
            }

            """,
            text);
    }

    [Fact]
    public async Task Only_the_paths_that_are_given_are_looked_at()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", Sleeps), ("tests/A.cs", Sleeps));

        var outcome = await RepositoryScan.RunAsync(Request(repository) with { Paths = ["tests"] }, TempRepository.Cancellation);

        Assert.Equal("tests/A.cs", Assert.Single(outcome.Findings).Path);
    }

    [Fact]
    public async Task The_examples_beside_the_rules_are_left_alone()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("rules/no-sleep.cs", Sleeps), ("src/A.cs", Sleeps));

        var outcome = await RepositoryScan.RunAsync(Request(repository) with { Fix = true }, TempRepository.Cancellation);

        Assert.Equal((1, Sleeps), (outcome.Fixed, repository.Read("rules/no-sleep.cs")));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_invalid_input_before_anything_is_mended()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule), ("src/A.cs", Sleeps));
        var request = Request(repository) with { Fix = true, ReportFile = Path.Combine(repository.Root, "src", "A.cs", "report.json") };

        await Assert.ThrowsAsync<InvalidInputException>(() => RepositoryScan.RunAsync(request, TempRepository.Cancellation));

        Assert.Equal(Sleeps, repository.Read("src/A.cs"));
    }

    [Fact]
    public async Task What_is_not_mended_keeps_its_bytes()
    {
        byte[] before = [0xEF, 0xBB, 0xBF, .. "class A\n{\r\n    string s = \"é\";\n    void M() => Thread.Sleep(5);\r\n}"u8];
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule));
        await File.WriteAllBytesAsync(Path.Combine(repository.Root, "A.cs"), before, TempRepository.Cancellation);

        await RepositoryScan.RunAsync(Request(repository) with { Fix = true }, TempRepository.Cancellation);

        byte[] after = [0xEF, 0xBB, 0xBF, .. "class A\n{\r\n    string s = \"é\";\n    void M() => Wait(5);\r\n}"u8];
        Assert.Equal(after, await File.ReadAllBytesAsync(Path.Combine(repository.Root, "A.cs"), TempRepository.Cancellation));
    }

    [Fact]
    public async Task Several_statements_are_mended_as_they_are_written()
    {
        var rule = Rule.Replace("pattern: Thread.Sleep($TIME)", "pattern: 'lock ($L) { $...BODY }'", StringComparison.Ordinal)
            .Replace("fix: Wait($TIME)", "fix: 'using ($L.Enter()) { $...BODY }'", StringComparison.Ordinal);
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", rule), ("src/A.cs", "class A { void M() { lock (this) { B();  C(); } } }\n"));

        await RepositoryScan.RunAsync(Request(repository) with { Fix = true }, TempRepository.Cancellation);

        Assert.Equal("class A { void M() { using (this.Enter()) { B();  C(); } } }\n", repository.Read("src/A.cs"));
    }

    [Fact]
    public async Task A_folder_without_rules_and_a_path_without_files_are_invalid_input()
    {
        using var repository = await TempRepository.InitAsync(("rules/no-sleep.yml", Rule));

        await Assert.ThrowsAsync<InvalidInputException>(() => RepositoryScan.RunAsync(Request(repository) with { RuleFolder = "none" }, TempRepository.Cancellation));
        await Assert.ThrowsAsync<InvalidInputException>(() => RepositoryScan.RunAsync(Request(repository) with { Paths = ["none"] }, TempRepository.Cancellation));
    }

    private static Task<ScanOutcome> ScanAsync(TempRepository repository) => RepositoryScan.RunAsync(Request(repository), TempRepository.Cancellation);

    /// <summary>The cache lies where git does not look.</summary>
    private static ScanRequest Request(TempRepository repository) => new(repository.Input, "rules", Path.Combine(repository.Root, ".git", "scan"));
}
