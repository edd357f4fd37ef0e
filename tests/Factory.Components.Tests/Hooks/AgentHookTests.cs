using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Factory.Components.Tests.Infra;
using Factory.Platform.Processes;

namespace Factory.Components.Tests.Hooks;

/// <summary>The scripts of templates/hooks/agents, run as an agent runs them, with a stand-in for build.sh.</summary>
public sealed partial class AgentHookTests : IAsyncLifetime
{
    private const string Edit = """{ "tool_input": { "file_path": "/a b/.factory/plans/0001-a plan.md" } }""";

    private static readonly string[] Forms = ["", "exit", "decision", "followup_message", "additionalContext"];

    private HookedRepository repository = null!;

    public static TheoryData<string> Settings =>
        [.. Directory.EnumerateFiles(RepositoryFiles.At("templates/hooks/agents"), "*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync() => repository = await HookedRepository.InitAsync();

    public ValueTask DisposeAsync()
    {
        repository?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(127, 1)]
    public async Task A_verdict_blocks_with_what_was_found_and_a_bug_does_not(int exitCode, int answer)
    {
        repository.EndsWith(exitCode);

        var edited = await AfterEditAsync("exit", Edit);
        var stopping = await BeforeStopAsync("exit", "{}");

        Assert.Equal((answer, answer), (edited.ExitCode, stopping.ExitCode));
        Assert.Equal(exitCode != 0, edited.Errors.Contains("what the gate found", StringComparison.Ordinal));
        Assert.Equal("", edited.Output + stopping.Output);
        Assert.Equal("|the root|PlanReview --verbosity quiet\n|the root|BuildReview --verbosity quiet\n", repository.Calls);
    }

    [Theory]
    [InlineData("decision", "reason")]
    [InlineData("followup_message", "followup_message")]
    [InlineData("additionalContext", "additionalContext")]
    public async Task An_agent_that_reads_json_is_told_the_report(string form, string key)
    {
        repository.EndsWith(1);

        var outcome = await BeforeStopAsync(form, "{}");

        Assert.Equal(0, outcome.ExitCode);
        var answer = JsonNode.Parse(outcome.Output)!;
        Assert.Contains("artifacts/factory/reports/BuildReview.md", answer[key]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(form == "decision" ? "block" : null, answer["decision"]?.GetValue<string>());
        Assert.Contains("what the gate found", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_elsewhere_asks_nothing()
    {
        Assert.Equal(0, (await AfterEditAsync("exit", """{ "tool_input": { "file_path": "src/Order.cs" } }""")).ExitCode);

        Assert.Equal("", repository.Calls);
    }

    [Fact]
    public async Task An_edit_is_also_seen_where_paths_have_backslashes()
    {
        Assert.Equal(0, (await AfterEditAsync("exit", """{ "file_path": "C:\\shop\\.factory\\plans\\1.md" }""")).ExitCode);

        Assert.StartsWith("|the root|PlanReview ", repository.Calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "stop_hook_active": true }""")]
    [InlineData("""{"loop_count":1,"status":"completed"}""")]
    [InlineData("""{ "loop_count": 0, "status": "aborted" }""")]
    public async Task Who_was_sent_back_once_or_was_stopped_may_stop(string input)
    {
        repository.EndsWith(1);

        Assert.Equal(0, (await BeforeStopAsync("exit", input)).ExitCode);

        Assert.Equal("", repository.Calls);
    }

    [Theory]
    [InlineData("""{ "stop_hook_active": false, "prompt_response": "\"stop_hook_active\": true" }""")]
    [InlineData("""{ "loop_count": 0, "status": "completed" }""")]
    public async Task Who_stops_for_the_first_time_is_reviewed(string input)
    {
        repository.EndsWith(1);

        Assert.Equal(2, (await BeforeStopAsync("exit", input)).ExitCode);
    }

    [Fact]
    public async Task It_runs_at_the_root_from_any_folder_and_whatever_git_was_told()
    {
        repository.Write("src/a folder/a.txt", "text");

        var outcome = await repository.AgentAsync("src/a folder", "before-work.sh", "", "{}");

        Assert.Equal((0, "what the gate found\n"), (outcome.ExitCode, outcome.Output));
        Assert.Equal("|the root|Context --paths . --verbosity quiet\n", repository.Calls);
    }

    [Fact]
    public async Task Without_a_build_that_can_be_run_nobody_is_stopped()
    {
        File.Delete(repository.At("build.sh"));

        var outcome = await BeforeStopAsync("decision", "{}");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("there is no build.sh that can be run", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Settings_call_scripts_that_are_there_in_a_form_that_they_know(string file)
    {
        using var settings = JsonDocument.Parse(RepositoryFiles.Read($"templates/hooks/agents/{file}"));
        var calls = Call().Matches(settings.RootElement.GetProperty("hooks").ToString());

        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.True(File.Exists(RepositoryFiles.At($"templates/hooks/agents/{call.Groups["script"].Value}")), call.Value));
        Assert.All(calls, call => Assert.Contains(call.Groups["form"].Value, Forms));
        Assert.Contains($"| `{file}` |", RepositoryFiles.Read("templates/hooks/agents/README.md"), StringComparison.Ordinal);
    }

    private Task<ProcessOutcome> AfterEditAsync(string form, string input) => repository.AgentAsync("", "after-edit.sh", form, input);

    private Task<ProcessOutcome> BeforeStopAsync(string form, string input) => repository.AgentAsync("", "before-stop.sh", form, input);

    [GeneratedRegex("""hooks/agents/(?<script>[a-z-]+\.sh) ?(?<form>\w*)"\s*[,}]""", RegexOptions.NonBacktracking)]
    private static partial Regex Call();
}
