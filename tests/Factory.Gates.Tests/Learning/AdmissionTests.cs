using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning;

public sealed class AdmissionTests
{
    private const string Regex = "  pattern-regex: '\\.Result\\b|\\.Wait\\(\\)'\n";
    private const string Code = "  pattern-either: [{ pattern: $T.Result }, { pattern: $T.Wait() }]\n";
    private const string Mistake = "class B { void M() { var o = LoadAsync().Result; } }\n";
    private const string Right = "class B { async void M() { var o = await LoadAsync(); } }\n";

    [Theory]
    [InlineData(Mistake, Right)]
    [InlineData(Right, Mistake)]
    public async Task The_commit_of_the_incident_is_caught_whether_it_made_the_mistake_or_mended_it(string before, string after)
    {
        using var repository = await TempRepository.InitAsync(("src/b.cs", before));
        repository.File("src/b.cs", after);
        await repository.CommitAsync("The incident");
        var incident = await repository.GitAsync("rev-parse", "--short=12", "HEAD");

        var result = await LearnAsync(repository, Code, new() { Stage = "warn", Incident = incident });

        Assert.NotNull(result.Commit);
        Assert.Equal(CheckState.Passed, State(result, "FAC0707"));
    }

    [Theory]
    [InlineData("src/b.cs", "'no-sync-wait' matches nothing that the commit")]
    [InlineData("src/b.txt", "The commit")]
    public async Task A_rule_that_passes_over_its_incident_is_refused(string path, string message)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        repository.File(path, Right);
        await repository.CommitAsync("Another matter");

        var result = await LearnAsync(repository, Code, new() { Incident = await repository.GitAsync("rev-parse", "HEAD") });

        Assert.StartsWith(message, Assert.Single(result.Report.Findings, finding => finding.CheckId == "FAC0707").Message, StringComparison.Ordinal);
        Assert.Null(result.Commit);
    }

    [Fact]
    public async Task What_can_t_be_looked_at_is_said()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        await repository.GitAsync("switch", "--quiet", "-c", "side");
        await repository.CommitAsync("Side");
        await repository.GitAsync("switch", "--quiet", "main");
        await repository.GitAsync("merge", "--quiet", "--no-ff", "-m", "Merge", "side");
        var merge = await repository.GitAsync("rev-parse", "HEAD");

        Assert.Equal($"the commit {merge[..12]} is a merge", Reason(await LearnAsync(repository, Code, new() { Incident = merge, OnBranch = true }), "FAC0707"));
        await repository.GitAsync("branch", "--quiet", "-D", "factory/learn/no-sync-wait");
        Assert.Equal("this clone does not hold the commit 4f1c2d3", Reason(await LearnAsync(repository, Code, new() { OnBranch = true }), "FAC0707"));
    }

    [Fact]
    public async Task A_hit_of_the_history_is_told_with_its_commit_and_lets_the_rule_watch_first()
    {
        using var repository = await TempRepository.InitAsync(("src/old.cs", Mistake));
        var old = await repository.GitAsync("rev-parse", "--short=12", "HEAD");
        repository.File("src/old.cs", Right);
        await repository.CommitAsync("Mended");

        var result = await LearnAsync(repository, Code, new() { Stage = "" });

        Assert.Equal(
            [$"'LoadAsync().Result' of {old} (src/old.cs:1, taken out by {await repository.GitAsync("rev-parse", "--short=12", "HEAD^")}) would have been found"],
            result.Report.Findings.Where(finding => finding.CheckId == "FAC0708").Select(finding => finding.Message));
        Assert.Contains("stage: 'observe'", repository.Read(".factory/rules/no-sync-wait.yml"), StringComparison.Ordinal);
        Assert.EndsWith("Stage: observe\nBacktest: 1 hit in 2 commits", (await repository.GitAsync("log", "-1", "--format=%B")).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("Stage observe: 1 hit in the history", result.Remarks[0]);
        Assert.Null((await LearnAsync(repository, Code, new() { Stage = "" })).Commit);
    }

    [Theory]
    [InlineData("", "block")]
    [InlineData("warn", "warn")]
    public async Task A_rule_that_only_ever_hit_its_incident_blocks_unless_the_lesson_says_otherwise(string stage, string written)
    {
        using var repository = await TempRepository.InitAsync(("src/old.cs", Mistake));
        repository.File("src/old.cs", Right);
        await repository.CommitAsync("Mended");

        await LearnAsync(repository, Code, new() { Stage = stage, Incident = await repository.GitAsync("rev-parse", "HEAD") });

        Assert.Contains($"stage: '{written}'", repository.Read(".factory/rules/no-sync-wait.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("block", true)]
    [InlineData("observe", false)]
    public async Task A_rule_that_would_have_stopped_too_many_commits_is_too_general_to_block(string stage, bool refused)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        foreach (var number in Enumerable.Range(1, 3))
        {
            repository.File("src/old.cs", Mistake.Replace("LoadAsync", $"Load{number}Async", StringComparison.Ordinal));
            await repository.CommitAsync($"Made {number}");
        }

        repository.File("src/old.cs", Right);
        await repository.CommitAsync("Mended");

        var result = await LearnAsync(repository, Code, new() { Stage = stage });

        Assert.Equal(refused, result.Commit is null);
        Assert.Equal(
            refused,
            result.Report.Findings.Any(finding => finding.Message == "'no-sync-wait' would have stopped 3 of 5 commits that could make the mistake, and 5 in 100 are allowed"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("observe", false)]
    public async Task What_everybody_lives_with_is_no_mistake_unless_somebody_wants_to_watch_it(string stage, bool refused)
    {
        using var repository = await TempRepository.InitAsync(
            [.. Enumerable.Range(1, 6).Select(number => ($"src/b{number}.cs", Mistake.Replace("LoadAsync", $"Load{number}Async", StringComparison.Ordinal)))]);

        var result = await LearnAsync(repository, Code, new() { Stage = stage });

        Assert.Equal(refused, result.Commit is null);
        Assert.Equal(
            refused,
            result.Report.Findings.Any(finding => finding.Message == "'no-sync-wait' matches 6 places of the code as it stands, and 0 beside the incident were mended"));
    }

    [Theory]
    [InlineData("block", Severity.Error)]
    [InlineData("warn", Severity.Note)]
    public async Task A_hit_in_code_that_is_known_to_be_right_stops_a_rule_that_blocks(string stage, Severity severity)
    {
        using var repository = await TempRepository.InitAsync(
            (".factory/factory.yml", "version: 1\nrules: { exclude: [packs/**] }\nlearning: { corpora: [packs/**], backtest: 0 }\n"), ("packs/a.cs", Mistake), ("packs/a.txt", ".Result"));

        var result = await LearnAsync(repository, Code, new() { Stage = stage, Include = "src/**" });

        Assert.Equal(
            [("packs/a.cs:1:30", severity, "'no-sync-wait' matches code that is known to be right")],
            result.Report.Findings.Where(finding => finding.CheckId == "FAC0708").Select(finding => ($"{finding.Location}", finding.Severity, finding.Message)));
    }

    [Theory]
    [InlineData("id: another", Regex, "'no-sync-wait' finds this already: the rule in .factory/rules/no-sync-wait.yml has the same pattern")]
    [InlineData("id: another", "  pattern-regex: '(?:Load|Save)Async\\(\\w*\\)\\.(Result\\b|Wait\\(\\))'\n", "'no-sync-wait' finds this already: the rule in .factory/rules/no-sync-wait.yml matches all that 'another' shows: the bad example")]
    [InlineData("id: another", "  pattern-regex: '=\\s.*\\.Result;|Save\\(|Wait\\(\\)'\n", "")]
    public async Task A_rule_that_says_nothing_new_is_refused_with_the_name_of_the_other(string id, string formula, string message)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        await LearnAsync(repository, Regex);
        repository.File("lesson.md", LessonText.With(Regex, formula).Replace("id: no-sync-wait", id, StringComparison.Ordinal).Replace("# The export", "# Another export", StringComparison.Ordinal));

        var result = await RunAsync(repository);

        Assert.Equal(message.Length == 0 ? [] : [message], result.Report.Findings.Where(finding => finding.CheckId == "FAC0709").Select(finding => finding.Message));
        Assert.Equal(message.Length == 0, result.Commit is not null);
    }

    [Fact]
    public async Task Metavariables_may_be_called_what_they_like()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        await LearnAsync(repository, Code);
        repository.File("lesson.md", LessonText.With(Regex, Code.Replace("$T", "$TASK", StringComparison.Ordinal))
            .Replace("id: no-sync-wait", "id: another", StringComparison.Ordinal).Replace("# The export", "# Another export", StringComparison.Ordinal));

        Assert.Contains((await RunAsync(repository)).Report.Findings, finding => finding.CheckId == "FAC0709" && finding.Message.EndsWith("has the same pattern", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_rule_is_refused_with_its_figures()
    {
        var large = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"class A{number} {{ int M(int a) => a + {number}; }}\n"));
        using var repository = await TempRepository.InitAsync((".factory/factory.yml", "version: 1\nlearning: { slowest: 1 }\n"), ("src/large.cs", large));

        var result = await LearnAsync(repository, "  pattern: $A + $B\n", new() { Bad = "var a = 1 + 2;" });

        var finding = Assert.Single(result.Report.Findings, finding => finding.CheckId == "FAC0710");
        Assert.Matches(@"\A'no-sync-wait' takes [0-9]+ ms of processor time for a megabyte \([0-9]+ ms for [0-9]+ characters\), and 1 ms are allowed\z", finding.Message);
        Assert.Null(result.Commit);
    }

    [Fact]
    public async Task A_rule_that_knows_the_names_of_its_example_by_heart_is_refused()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));

        var result = await LearnAsync(repository, "  pattern: task.Result\n", new() { Bad = "var task = LoadAsync();\nSave(task.Result);" });

        var finding = Assert.Single(result.Report.Findings, finding => finding.CheckId == "FAC0706");
        Assert.Equal(("'task.Result' misses the mistake where local names are others", "lesson.md:22"), (finding.Message, $"{finding.Location}"));
    }

    [Fact]
    public async Task A_rule_that_matches_the_right_way_once_it_is_written_otherwise_is_refused()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));

        var result = await LearnAsync(repository, "  pattern-regex: '\\.Result\\b|\\.Wait\\(\\)|\\(await'\n");

        Assert.Contains(
            result.Report.Findings,
            finding => finding.CheckId == "FAC0706" && finding.Message.Contains("matches the good example once it is written otherwise: ", StringComparison.Ordinal));
        Assert.Null(result.Commit);
    }

    [Fact]
    public async Task The_first_candidate_that_holds_is_learned_and_the_others_are_told()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));
        var candidates = new Listed(
            Lesson("  pattern: $T.Nothing\n", "one"), Lesson("  pattern: $T.Foo((\n", "two"), Lesson(Code, "three"), Lesson(Regex, "four"));

        var result = await LearnGate.RunAsync(new(repository.Input, candidates), TempRepository.Cancellation);

        Assert.Equal("three", result.Lesson.Name);
        Assert.Equal(
            ["Candidate 1, 'one', was refused by FAC0702", "Candidate 2, 'two', was refused by FAC0701"],
            result.Report.Findings.Where(finding => finding.Subject.StartsWith("candidate", StringComparison.Ordinal)).Select(finding => finding.Message.Split(':')[0]));
    }

    [Fact]
    public async Task Where_none_holds_the_best_is_reported_and_nothing_is_written()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class A;\n"));

        var result = await LearnGate.RunAsync(new(repository.Input, new Listed(Lesson("  pattern: $T.Nothing\n", "one"), Lesson("  pattern: await $T\n", "two"))), TempRepository.Cancellation);

        Assert.Equal((Verdict.Blocked, "one"), (result.Report.Verdict, result.Lesson.Name));
        Assert.Contains(result.Report.Findings, finding => finding.Message.StartsWith("Candidate 2, 'two', was refused by FAC0703:", StringComparison.Ordinal));
        Assert.Equal("", await repository.GitAsync("status", "--porcelain"));
    }

    private static LessonCandidate Lesson(string formula, string id) =>
        new(Gates.Learning.Lessons.LessonFile.Parse(LessonText.With(Regex, formula).Replace("id: no-sync-wait", $"id: {id}", StringComparison.Ordinal), id), id);

    private static Task<LearnResult> LearnAsync(TempRepository repository, string formula, Told? how = null)
    {
        var told = how ?? new();
        var text = LessonText.With(Regex, formula)
            .Replace("stage: block\n", told.Stage.Length == 0 ? "" : $"stage: {told.Stage}\n", StringComparison.Ordinal)
            .Replace("4f1c2d3", told.Incident, StringComparison.Ordinal)
            .Replace("\"*.cs\"", $"\"{told.Include}\"", StringComparison.Ordinal)
            .Replace("var order = LoadAsync().Result;\nSave(order);\nSaveAsync(order).Wait();", told.Bad, StringComparison.Ordinal);
        repository.File("lesson.md", text);
        return RunAsync(repository, told.OnBranch);
    }

    private static Task<LearnResult> RunAsync(TempRepository repository, bool branch = false) =>
        LearnGate.RunAsync(new(repository.Input, new FileSource("lesson.md")) { OnBranch = branch }, TempRepository.Cancellation);

    private static CheckState State(LearnResult result, string check) => result.Report.Checks.Single(outcome => outcome.Check.Id == check).State;

    private static string Reason(LearnResult result, string check) => result.Report.Checks.Single(outcome => outcome.Check.Id == check).Reason;

    /// <summary>What a lesson says beside its formula.</summary>
    private sealed record Told
    {
        public string Stage { get; init; } = "block";

        public string Incident { get; init; } = "4f1c2d3";

        public string Include { get; init; } = "*.cs";

        public string Bad { get; init; } = "var order = LoadAsync().Result;\nSave(order);\nSaveAsync(order).Wait();";

        public bool OnBranch { get; init; }
    }

    /// <summary>Candidates as a source would rank them.</summary>
    private sealed class Listed(params IReadOnlyList<LessonCandidate> candidates) : ILessonSource
    {
        public Task<IReadOnlyList<LessonCandidate>> CandidatesAsync(Git.Repository repository, CancellationToken cancellation) => Task.FromResult(candidates);
    }
}
