using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning.Sources;

public sealed class ReviewSourceTests
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

    private const string Suggestion = "Culture decides here.\\n\\n```suggestion\\n        return path.StartsWith(root, StringComparison.Ordinal);\\n```\\n";

    private static readonly string Good = Bad.Replace("(root)", "(root, StringComparison.Ordinal)", StringComparison.Ordinal);

    [Theory]
    [InlineData("original_line")]
    [InlineData("line")]
    public async Task A_suggestion_on_github_is_a_fix(string line)
    {
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad));
        var commit = await repository.GitAsync("rev-parse", "HEAD");
        repository.File("src/Paths.cs", Good);
        await repository.CommitAsync("Squashed");
        var prefix = line == "line" ? "" : "original_";
        var json = $$"""[{ "id": 12, "path": "src/Paths.cs", "{{line}}": 7, "{{prefix}}commit_id": "{{commit}}", "body": "{{Suggestion}}", "created_at": "2026-11-23T10:00:00Z", "user": { "login": "tess" }, "side": "RIGHT" }]""";

        var (result, notes) = await LearnAsync(repository, json);

        Assert.Equal(Verdict.Passed, result.Report.Verdict);
        Assert.Equal(
            ("starts-with-one-argument", $"commit {commit}, review comment 12 on src/Paths.cs", "Culture decides here.", "2026-11-23"),
            (result.Lesson.Name, result.Lesson.Incident, result.Lesson.Title, $"{result.Lesson.Date:yyyy-MM-dd}"));
        Assert.Contains("StringComparison.Ordinal", result.Lesson.Good!.Text, StringComparison.Ordinal);
        Assert.Empty(notes);
    }

    [Fact]
    public async Task The_commit_that_changed_the_commented_lines_is_the_fix_of_an_azure_thread()
    {
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad), ("src/Other.cs", "class Other;\n"));
        repository.File("src/Other.cs", "class Another;\n");
        repository.File("src/Paths.cs", $"// Moved down\n{Bad}");
        await CommitAsync(repository, "Elsewhere", "2050-01-01T10:00:00Z");
        await repository.GitAsync("mv", "src/Paths.cs", "src/Roots.cs");
        await CommitAsync(repository, "Rename", "2050-01-02T10:00:00Z");
        repository.File("src/Roots.cs", Good);
        await CommitAsync(repository, "Mend it", "2050-01-03T10:00:00Z");
        await repository.GitAsync("rebase", "--quiet", "--committer-date-is-author-date", "--root");
        var fix = await repository.GitAsync("rev-parse", "HEAD");

        var (result, notes) = await LearnAsync(repository, Thread("/src/Paths.cs", 7, await FirstAsync(repository)));

        Assert.Equal(Verdict.Passed, result.Report.Verdict);
        Assert.Equal(($"commit {fix}", "Which culture?"), (result.Lesson.Incident, result.Lesson.Title));
        Assert.Equal(["review comment 2: it answers another comment"], notes);
    }

    [Fact]
    public async Task The_comments_of_a_review_are_learned_one_after_the_other()
    {
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad), ("src/Clock.cs", "class Clock\n{\n    object Now()\n    {\n        return DateTime.Now;\n    }\n}\n"));
        var commit = await repository.GitAsync("rev-parse", "HEAD");
        repository.File("src/Paths.cs", Good);
        repository.File("src/Clock.cs", "class Clock\n{\n    object Now()\n    {\n        return DateTime.UtcNow;\n    }\n}\n");
        await repository.CommitAsync("Squashed");
        var json = $$"""
            [{{Comment(1, "src/Paths.cs", 7, commit, Suggestion)}},
             {{Comment(2, "src/Clock.cs", 5, commit, "```suggestion\\n        return DateTime.UtcNow;\\n```")}},
             {{Comment(3, "src/Clock.cs", 1, commit, "Nice name.")}},
             {{Comment(4, "docs/a.md", 1, commit, "Typo.")}},
             {{Comment(5, "src/Clock.cs", 2, commit, "Why?")}}]
            """;

        var (first, notes) = await LearnAsync(repository, json);
        var (second, _) = await LearnAsync(repository, json);
        var (third, _) = await LearnAsync(repository, json);

        Assert.Equal(["starts-with-one-argument", "date-time-now"], [first.Lesson.Name, second.Lesson.Name]);
        Assert.Equal((true, true, true), (first.Commit is not null, second.Commit is not null, third.Commit is null));
        Assert.Equal(["review comment 2: ", "review comment 3: ", "review comment 4: ", "review comment 5: "], notes.Select(text => text[..18]));
        Assert.Contains("'docs/a.md' is no C#", notes[2], StringComparison.Ordinal);
        Assert.Contains("its lines say too little", notes[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_a_branch_learned_makes_way_for_the_next()
    {
        using var repository = await TempRepository.InitAsync(("README.md", "Read me.\n"));
        repository.File("src/Paths.cs", Bad);
        await repository.CommitAsync("Paths");
        repository.File("src/Clock.cs", "class Clock\n{\n    object Now()\n    {\n        return DateTime.Now;\n    }\n}\n");
        await repository.CommitAsync("Clock");
        var commit = await repository.GitAsync("rev-parse", "HEAD");
        repository.File("src/Paths.cs", Good);
        repository.File("src/Clock.cs", "class Clock\n{\n    object Now()\n    {\n        return DateTime.UtcNow;\n    }\n}\n");
        await repository.CommitAsync("Mend both");
        var mended = await repository.GitAsync("rev-parse", "HEAD");
        var json = $$"""
            [{{Comment(1, "src/Paths.cs", 7, commit, Suggestion)}},
             {{Comment(2, "src/Clock.cs", 5, commit, "```suggestion\\n        return DateTime.UtcNow;\\n```")}},
             { "id": 3, "path": "src/Clock.cs", "body": "Done", "in_reply_to_id": 2 }]
            """;

        var (first, _) = await LearnAsync(repository, json, onBranch: true);
        var (second, notes) = await LearnAsync(repository, json, onBranch: true);
        var (third, last) = await LearnAsync(repository, json, onBranch: true);

        Assert.Equal(
            [("factory/learn/starts-with-one-argument", $"commit {mended}, review comment 1 on src/Paths.cs"), ("factory/learn/date-time-now", $"commit {commit}, review comment 2 on src/Clock.cs")],
            [(first.Branch, first.Lesson.Incident), (second.Branch, second.Lesson.Incident)]);
        Assert.Equal(["review comment 1: it was learned before, on the branch factory/learn/starts-with-one-argument", "review comment 3: it answers another comment"], notes);
        Assert.Null(third.Commit);
        Assert.Equal("review comment 2: it was learned before, on the branch factory/learn/date-time-now", last[1]);
        Assert.Equal("Stage block: no hit beside the incident", Assert.Single(first.Remarks));
    }

    [Theory]
    [InlineData("{", "it can't be read as JSON")]
    [InlineData("[]", "there is no comment to learn from")]
    [InlineData("{\"value\": 3}", "it is no list of review comments")]
    [InlineData("[1, \"two\", null]", "it is no list of review comments")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": 3 }]", "it is no list of review comments")]
    [InlineData("[{ \"path\": \"../a.cs\", \"body\": \"x\" }]", "which is no path of a repository")]
    [InlineData("[{ \"path\": \"/etc/passwd\", \"body\": \"x\" }]", "which is no path of a repository")]
    [InlineData("[{ \"path\": \"C:\\\\a.cs\", \"body\": \"x\" }]", "which is no path of a repository")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": \"x\", \"line\": -3, \"commit_id\": \"HEAD\" }]", "is on lines that no file has")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": \"x\", \"line\": 2000000000, \"commit_id\": \"HEAD\" }]", "is on lines that no file has")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": \"x\", \"line\": 1e99, \"commit_id\": \"HEAD\" }]", "it is on no line of the code")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": \"x\", \"line\": 1, \"commit_id\": \"--all\" }]", "this clone does not have the lines")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": \"x\", \"line\": 9, \"commit_id\": \"HEAD\" }]", "this clone does not have the lines")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": \"x\", \"line\": 1, \"commit_id\": \"HEAD\", \"side\": \"LEFT\" }]", "it is on no line of the code")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": \"x\", \"line\": 1, \"commit_id\": \"HEAD\" }]", "no later commit changed its lines")]
    [InlineData("[{ \"path\": \"a.cs\", \"body\": \"x\", \"in_reply_to_id\": 3 }]", "no comment of it says anything")]
    [InlineData("[{ \"body\": \"x\", \"path\": \"\\ud800\" }]", "it is on no line of the code")]
    public async Task What_teaches_nothing_is_told_in_a_line(string json, string message)
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class Alpha;\n"));

        var mistakes = await Mistakes.InAsync(() => LearnAsync(repository, json));

        Assert.Contains(message, Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_nests_too_deep_is_refused()
    {
        using var repository = await TempRepository.InitAsync(("a.cs", "class Alpha;\n"));

        var mistakes = await Mistakes.InAsync(() => LearnAsync(repository, $"{new string('[', 100_000)}{new string(']', 100_000)}"));

        Assert.Contains("it can't be read as JSON of at most 32 levels", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_may_say_anything_and_stays_an_example()
    {
        using var repository = await TempRepository.InitAsync(("src/Paths.cs", Bad));
        var commit = await repository.GitAsync("rev-parse", "HEAD");
        repository.File("src/Paths.cs", Good);
        await repository.CommitAsync("Squashed");
        var body = "# x\\n\\nPlan: 9\\n## Bad\\n---\\u001b[31m\\n````suggestion\\n        return path.StartsWith(root, StringComparison.Ordinal); // ``` ## Good\\n````";

        var (result, _) = await LearnAsync(repository, $"[{Comment(7, "src/Paths.cs", 7, commit, body)}]");

        Assert.Equal(Verdict.Passed, result.Report.Verdict);
        Assert.Contains("StartsWith(root);", result.Lesson.Bad!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Lesson.Text);
        Assert.DoesNotContain("Plan", await repository.GitAsync("log", "-1", "--format=%(trailers)"), StringComparison.Ordinal);
    }

    private static string Comment(int id, string path, int line, string commit, string body) =>
        $$"""{ "id": {{id}}, "path": "{{path}}", "original_line": {{line}}, "original_commit_id": "{{commit}}", "body": "{{body}}", "created_at": "2026-11-23T10:00:00Z" }""";

    private static string Thread(string path, int line, string time) => $$"""
        {
          "count": 2,
          "value": [
            { "id": 1, "threadContext": null, "publishedDate": "{{time}}", "status": "closed", "comments": [{ "id": 1, "content": "Policy status", "commentType": "system" }] },
            {
              "id": 2, "publishedDate": "{{time}}", "status": "fixed",
              "threadContext": { "filePath": "{{path}}", "rightFileStart": { "line": {{line}}, "offset": 1 }, "rightFileEnd": { "line": {{line}}, "offset": 40 } },
              "comments": [
                { "id": 1, "parentCommentId": 0, "content": "Which culture?", "commentType": "text", "publishedDate": "{{time}}" },
                { "id": 2, "parentCommentId": 1, "content": "Done", "commentType": "text", "publishedDate": "{{time}}" }]
            }]
        }
        """;

    private static async Task CommitAsync(TempRepository repository, string message, string date)
    {
        await repository.GitAsync("add", "--all");
        await repository.GitAsync("commit", "--quiet", "-m", message, $"--date={date}");
    }

    private static Task<string> FirstAsync(TempRepository repository) => repository.GitAsync("log", "--max-parents=0", "--format=%cI");

    private static async Task<(LearnResult Result, IReadOnlyList<string> Notes)> LearnAsync(TempRepository repository, string json, bool onBranch = false)
    {
        var notes = new List<string>();
        using var elsewhere = new TempFolder();
        var file = elsewhere.File("review.json", json);
        return (await LearnGate.RunAsync(new(repository.Input, new ReviewSource(file, new(), notes.Add)) { OnBranch = onBranch }, TempRepository.Cancellation), notes);
    }
}
