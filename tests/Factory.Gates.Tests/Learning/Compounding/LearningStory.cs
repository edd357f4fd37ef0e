using System.Globalization;
using Factory.Gates.Judging;
using Factory.Gates.Learning.Compounding;
using Factory.Gates.Tests.Infra;
using Factory.Model.Learning;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.Learning.Compounding;

/// <summary>A real repository whose commits have days: mistakes are made, mended, and learned from.</summary>
internal sealed class LearningStory : IDisposable
{
    public const string Good = "class G\n{\n    bool F(string s) => s.StartsWith(\"a\", StringComparison.Ordinal);\n}\n";
    public const string Bad = "class B\n{\n    bool F(string s) => s.StartsWith(\"a\");\n}\n";

    private static readonly DateTimeOffset FirstDay = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LearningStory> BeginAsync()
    {
        var story = new LearningStory();
        await story.GitAsync(0, "init", "--quiet", "--initial-branch=main");
        return story;
    }

    /// <summary>A rule that wants a second argument.</summary>
    public static (string Path, string Text) Rule(string id, string formula = "pattern: $X.StartsWith($Y)", string language = "csharp") => (
        $".factory/rules/{id}.yml",
        $"rules:\n  - id: {id}\n    message: Say how to compare.\n    severity: ERROR\n    languages: [{language}]\n    {formula}\n    paths: {{ include: ['*.cs'] }}\n    metadata: {{ stage: warn }}\n");

    /// <summary>A lesson that led to a rule.</summary>
    public static (string Path, string Text) Lesson(string rule, string incident, string date = "2026-03-02", string kind = "culture") => (
        $".factory/lessons/{date}-{rule}.md",
        $"---\ndate: {date}\nincident: {incident}\nclass: {kind}\nrule:\n  id: {rule}\n  message: Say how to compare.\n  pattern: $X.StartsWith($Y)\n---\n# Prefixes were compared by culture\n");

    /// <summary>Writes files and commits them on a day; the id of the commit.</summary>
    public async Task<string> CommitAsync(int day, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            folder.File(path, text);
        }

        await GitAsync(day, "add", "--all");
        await GitAsync(day, "commit", "--quiet", "--allow-empty", "-m", "Change");
        return (await GitAsync(day, "rev-parse", "HEAD")).Trim();
    }

    /// <summary>Moves a file in a commit of its own.</summary>
    public async Task MoveAsync(int day, string from, string to)
    {
        await GitAsync(day, "mv", from, to);
        await CommitAsync(day);
    }

    public Task<CompoundReport> ReadAsync(int? commits = null) =>
        CompoundReader.ReadAsync(new(new GateInput(folder.Path, RunAsync)) { Commits = commits }, Cancellation);

    public void Dispose() => folder.Dispose();

    private async Task<string> GitAsync(int day, params string[] arguments)
    {
        var time = FirstDay.AddDays(day).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var call = new ProcessCall("git", arguments, folder.Path)
        {
            Environment = new Dictionary<string, string?>
            {
                ["GIT_AUTHOR_DATE"] = $"{time} +0000",
                ["GIT_COMMITTER_DATE"] = $"{time} +0000",
                ["GIT_AUTHOR_NAME"] = "Tess Tester",
                ["GIT_AUTHOR_EMAIL"] = "tess@example.com",
                ["GIT_COMMITTER_NAME"] = "Tess Tester",
                ["GIT_COMMITTER_EMAIL"] = "tess@example.com",
            },
        };
        var outcome = await RunAsync(call, Cancellation);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return outcome.Output;
    }

    private static Task<ProcessOutcome> RunAsync(ProcessCall call, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string?>(call.Environment) { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null" };
        return ChildProcess.RunAsync(call with { Environment = environment }, cancellation);
    }
}
