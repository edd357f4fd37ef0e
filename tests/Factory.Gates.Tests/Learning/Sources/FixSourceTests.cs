using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning.Sources;

public sealed class FixSourceTests
{
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

    private const string Elsewhere = """
        namespace Shop;

        public class Names
        {
            private readonly string prefix = "x";

            public bool Has(string name)
            {
                var trimmed = name.Trim();
                return trimmed.StartsWith(prefix);
            }

            public bool Is(string name)
            {
                return name.StartsWith(prefix, StringComparison.Ordinal) || name.EndsWith(prefix);
            }
        }

        """;

    private static readonly string Good = Bad.Replace("(root)", "(root, StringComparison.Ordinal)", StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_becomes_a_rule_that_finds_the_same_mistake_in_another_file_and_not_its_mending()
    {
        using var repository = await FixedAsync("Compare paths as they are");

        var result = await LearnAsync(repository, "HEAD");
        await repository.GitAsync("switch", "--quiet", "--create", "topic");
        repository.File("src/Names.cs", Elsewhere);
        var outcome = Assert.Single(await repository.RulesAsync(), outcome => outcome.Check.Id == result.Lesson.Name);

        Assert.Equal(Verdict.Passed, result.Report.Verdict);
        Assert.Equal(["src/Names.cs:10"], outcome.Findings.Select(finding => $"{finding.Location.Path}:{finding.Location.Line}"));
        Assert.All(outcome.Findings, finding => Assert.Equal(Severity.Error, finding.Severity));
        Assert.Contains(".factory/lessons/", outcome.Findings.Single().Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lesson_says_what_the_fix_says()
    {
        using var repository = await FixedAsync("Compare paths as they are");
        var fix = await repository.GitAsync("rev-parse", "HEAD");

        var lesson = (await LearnAsync(repository, "HEAD")).Lesson;

        Assert.Equal(
            ("starts-with-one-argument", "starts-with-one-argument", $"commit {fix}", "2026-11-23", "Compare paths as they are"),
            (lesson.Name, lesson.Class, lesson.Incident, $"{lesson.Date:yyyy-MM-dd}", lesson.Title));
        Assert.Contains("StringComparison.Ordinal", lesson.Rule!.Message, StringComparison.Ordinal);
        Assert.Contains(fix[..12], lesson.Story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_user_says_takes_the_place_of_what_would_be_found()
    {
        using var repository = await FixedAsync("Compare paths as they are");

        var lesson = (await LearnAsync(repository, "HEAD", new("compare-ordinal", "Culture decided about paths", "culture"))).Lesson;

        Assert.Equal(("compare-ordinal", "culture", "Culture decided about paths"), (lesson.Name, lesson.Class, lesson.Title));
    }

    [Fact]
    public async Task Learning_the_same_fix_twice_does_nothing()
    {
        using var repository = await FixedAsync("Compare paths as they are");

        var first = await LearnAsync(repository, "HEAD");
        var second = await LearnAsync(repository, "HEAD~1");

        Assert.Equal((first.Commit, null), (await repository.GitAsync("rev-parse", "HEAD"), second.Commit));
        Assert.Contains(second.Report.Findings, finding => finding.Message.Contains("learned before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commits_that_mended_one_mistake_together_are_one_fix()
    {
        using var repository = await FixedAsync("Compare paths as they are");
        repository.File("src/Names.cs", Elsewhere);
        await repository.CommitAsync("Names");
        repository.File("src/Names.cs", Elsewhere.Replace("(prefix);\n    }\n\n    public", "(prefix, StringComparison.Ordinal);\n    }\n\n    public", StringComparison.Ordinal));
        await repository.CommitAsync("Compare names as they are");

        var result = await LearnAsync(repository, "HEAD, HEAD~2,HEAD");
        var lesson = result.Lesson;

        Assert.Contains(new("Stage", "block"), result.Report.Figures);
        Assert.Equal(2, result.Report.Findings.Count(finding => finding.CheckId == "FAC0708" && finding.Message.Contains("the incident", StringComparison.Ordinal)));
        Assert.Equal(2, lesson.Incident.Split("commit ").Length - 1);
        Assert.Equal("Compare names as they are", lesson.Title);
    }

    [Theory]
    [InlineData("nowhere", "--fix: 'nowhere' names no commit of this repository. Fetch it, or give another one")]
    [InlineData("--all", "--fix: '--all' names no commit of this repository. Fetch it, or give another one")]
    [InlineData(" , ", "--fix: there are 0 commits. Name 1 to 20 commits, parted by commas")]
    [InlineData("main~2", "is a first commit, which mended nothing")]
    [InlineData("merged", "is a merge, of which nobody can say what mended it. Give the commits that it merged")]
    [InlineData("words", "it changes no C# file outside of tests and generated code")]
    [InlineData("tests", "it changes no C# file outside of tests and generated code")]
    [InlineData("large", "the C# files that it changes have more than")]
    [InlineData("spaces", "no rule follows from what it changed")]
    public async Task What_leads_to_no_lesson_is_a_mistake_of_the_user(string commit, string message)
    {
        using var repository = await WithBranchesAsync();
        var state = await repository.GitAsync("rev-parse", "HEAD");

        var mistakes = await Mistakes.InAsync(() => LearnAsync(repository, commit));

        Assert.Contains(message, Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.Equal((state, ""), (await repository.GitAsync("rev-parse", "HEAD"), await repository.GitAsync("status", "--porcelain")));
    }

    [Fact]
    public async Task Every_name_that_is_no_commit_is_told_at_once()
    {
        using var repository = await FixedAsync("Compare paths as they are");

        Assert.Equal(2, (await Mistakes.InAsync(() => LearnAsync(repository, "here,HEAD,there"))).Count);
    }

    [Theory]
    [InlineData("../x", "", "")]
    [InlineData("", "two\nlines", "")]
    [InlineData("", "", "A Class")]
    public async Task What_the_user_says_must_be_names(string id, string title, string @class)
    {
        using var repository = await FixedAsync("Compare paths as they are");

        Assert.Single(await Mistakes.InAsync(() => LearnAsync(repository, "HEAD", new(id, title, @class))));
    }

    [Theory]
    [InlineData("Mend it\n\nPlan: 99\nIncident: none\n\n## Bad\n\n```csharp\nvar x = 1;\n```\n\n---\nrule:\n  id: other\n")]
    [InlineData("TODO <tell what>\n\nTODO\n\n...\n")]
    [InlineData("# `a` <!-- b\n\n~~~\n````\n## Good\n")]
    [InlineData("\u202ekcab\u202c ##vso[task.complete] '\"{}: & *x\n\n::error::no\n")]
    [InlineData("$S [link](javascript:x) ---\n\n<script>alert(1)</script>\n")]
    public async Task What_the_message_of_the_fix_says_is_only_ever_quoted(string message)
    {
        using var repository = await FixedAsync(message);

        var result = await LearnAsync(repository, "HEAD");
        var learned = await repository.GitAsync("log", "-1", "--format=%B");

        Assert.Equal(Verdict.Passed, result.Report.Verdict);
        Assert.Equal("starts-with-one-argument", result.Lesson.Name);
        Assert.Contains("StartsWith(root);", result.Lesson.Bad!.Text, StringComparison.Ordinal);
        Assert.Contains("StringComparison.Ordinal", result.Lesson.Good!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Lesson.Text, letter => letter == '\u202e');
        Assert.Equal(["Incident", "Lesson", "Stage"], (await repository.GitAsync("log", "-1", "--format=%(trailers:keyonly)")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Except(["Backtest"]));
        Assert.StartsWith("learn: starts-with-one-argument ", learned, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_matches_less_elsewhere_comes_before_one_that_says_less()
    {
        const string Other = "class Route\n{\n    bool Is(Route route, Route other)\n    {\n        return route.StartsWith(other);\n    }\n}\n";
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad), ("src/Route.cs", Other));
        repository.File("src/Paths.cs", Good);
        await repository.CommitAsync("Compare paths as they are");

        var candidates = await new FixSource("HEAD", new()).CandidatesAsync(await repository.OpenAsync(), TempRepository.Cancellation);

        Assert.Contains("(string $", candidates[0].Lesson.Text, StringComparison.Ordinal);
        Assert.Contains(candidates[0].Evidence, line => line.Contains("0 hits in the code as it stands", StringComparison.Ordinal));
        Assert.Contains(candidates.SelectMany(candidate => candidate.Evidence), line => line.Contains("1 hit in the code as it stands: src/Route.cs:5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lesson_of_the_same_day_and_title_keeps_its_place()
    {
        using var repository = await FixedAsync("Mend it");
        var first = await LearnAsync(repository, "HEAD");
        repository.File("src/Clock.cs", "class Clock\n{\n    object Now()\n    {\n        return DateTime.Now;\n    }\n}\n");
        await repository.CommitAsync("Clock");
        repository.File("src/Clock.cs", "class Clock\n{\n    object Now()\n    {\n        return DateTime.UtcNow;\n    }\n}\n");
        await repository.GitAsync("add", "--all");
        await repository.GitAsync("commit", "--quiet", "-m", "Mend it", "--date=2026-11-23T10:00:00Z");

        var second = await LearnAsync(repository, "HEAD");

        Assert.NotNull(first.Commit);
        Assert.NotNull(second.Commit);
        Assert.Equal(
            [".factory/lessons/2026-11-23-mend-it-date-time-now.md", ".factory/lessons/2026-11-23-mend-it.md"],
            (await repository.GitAsync("ls-files", ".factory/lessons")).Split('\n'));
    }

    [Fact]
    public async Task What_a_rule_finds_already_is_not_learned_with_a_worse_one()
    {
        using var repository = await FixedAsync("Compare paths as they are");
        var first = await LearnAsync(repository, "HEAD");
        var other = Bad.Replace("Paths", "Other", StringComparison.Ordinal).Replace("    public bool", "    object Now()\n    {\n        return DateTime.Now;\n    }\n\n    public bool", StringComparison.Ordinal);
        repository.File("src/Other.cs", other);
        await repository.CommitAsync("Other");
        repository.File("src/Other.cs", other.Replace("(root)", "(root, StringComparison.Ordinal)", StringComparison.Ordinal).Replace("e.Now", "e.UtcNow", StringComparison.Ordinal));
        await repository.CommitAsync("Compare the others too");

        var second = await LearnAsync(repository, "HEAD");

        Assert.Equal((Verdict.Blocked, null), (second.Report.Verdict, second.Commit));
        var finding = Assert.Single(second.Report.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("FAC0709", finding.CheckId);
        Assert.StartsWith($"'{first.Lesson.Name}' finds this already", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Revert \"Compare with root\"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.\n", "observe")]
    [InlineData("Compare as before\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.\n", "observe")]
    [InlineData("Compare paths as they are\n\nNothing reverts to what it was.\n", "")]
    public async Task What_a_revert_takes_out_is_only_watched(string message, string stage)
    {
        using var repository = await FixedAsync(message);

        Assert.Equal(stage, (await LearnAsync(repository, "HEAD")).Lesson.Stage);
    }

    [Fact]
    public async Task The_pull_request_shows_what_the_fix_said()
    {
        using var repository = await FixedAsync("Compare paths as they are\n\nThe culture decided <!-- once.\n");

        var result = await LearnGate.RunAsync(new(repository.Input, new FixSource("HEAD", new())) { OnBranch = true }, TempRepository.Cancellation);

        Assert.Contains("as it stands there:\n\n```text\nCompare paths as they are\n\nThe culture decided <!--", result.Description, StringComparison.Ordinal);
        Assert.Contains("The culture decided <!-- once.\n```\n\nIncident: commit", result.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("## Bad", result.Description, StringComparison.Ordinal);
    }

    private static Task<LearnResult> LearnAsync(TempRepository repository, string commits, LessonNames? names = null) =>
        LearnGate.RunAsync(new(repository.Input, new FixSource(commits, names ?? new())), TempRepository.Cancellation);

    private static async Task<TempRepository> FixedAsync(string message)
    {
        var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad), ("README.md", "Read me.\n"));
        repository.File("src/Paths.cs", Good);
        await repository.GitAsync("add", "--all");
        await repository.GitAsync("commit", "--quiet", "--cleanup=verbatim", "-m", message, "--date=2026-11-23T10:00:00Z");
        return repository;
    }

    private static async Task<TempRepository> WithBranchesAsync()
    {
        var repository = await FixedAsync("Compare paths as they are");
        repository.File("README.md", "Read more.\n");
        await repository.CommitAsync("words");
        await repository.GitAsync("tag", "words");
        await ChangeAsync(repository, "tests", "tests/Shop.Tests/PathsTests.cs", (Bad, Good));
        await ChangeAsync(repository, "spaces", "src/Spaces.cs", (Bad, Bad.Replace("        ", "      ", StringComparison.Ordinal)));
        var filler = $"// {new string('x', 600_000)}\n";
        await ChangeAsync(repository, "large", "src/Large.cs", (Bad + filler, Good + filler));
        await repository.GitAsync("branch", "--force", "main", "words");
        await repository.GitAsync("switch", "--quiet", "--create", "merged", "words");
        await repository.GitAsync("merge", "--quiet", "--no-ff", "-m", "Merge", "large");
        return repository;
    }

    private static async Task ChangeAsync(TempRepository repository, string branch, string path, (string Before, string After) texts)
    {
        await repository.GitAsync("switch", "--quiet", "--create", branch, "words");
        repository.File(path, texts.Before);
        await repository.CommitAsync("Before");
        repository.File(path, texts.After);
        await repository.CommitAsync("After");
    }
}
