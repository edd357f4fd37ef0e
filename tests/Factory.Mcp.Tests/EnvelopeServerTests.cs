using System.Text.Json;
using Factory.Mcp.Tests.Infra;

namespace Factory.Mcp.Tests;

/// <summary>The server and a client of the SDK over streams, on a real repository.</summary>
public sealed class EnvelopeServerTests : IAsyncLifetime
{
    private static readonly string[] Web = ["src/Web"];

    private ServedFolder? folder;

    private ServedFolder Folder => folder!;

    public async ValueTask InitializeAsync() => folder = await ServedFolder.StartAsync();

    public ValueTask DisposeAsync() => Folder.DisposeAsync();

    [Fact]
    public async Task Every_tool_leaves_the_repository_as_it_is_and_describes_its_parameters()
    {
        var tools = (await Folder.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).OrderBy(tool => tool.Name, StringComparer.Ordinal).ToList();

        Assert.Equal(["check_change", "check_plan", "explain_finding", "get_context", "list_rules"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool =>
        {
            Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint);
            Assert.All(Parameters(tool.JsonSchema), parameter => Assert.NotEmpty(parameter.Value.GetProperty("description").GetString()!));
        });
        Assert.Equal(
            ["plan base", "plan text", "id", "plan paths", ""],
            tools.Select(tool => string.Join(' ', Parameters(tool.JsonSchema).Select(parameter => parameter.Name))));
        Assert.Equal("factory", Folder.Client.ServerInfo?.Name);
        Assert.Contains("get_context", Folder.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_context_gives_the_slice_of_a_plan_or_of_paths()
    {
        Assert.StartsWith("## Plan\n\n- Plan 12 (approved): Export orders as CSV", await Folder.TextAsync("get_context", ("plan", 12)), StringComparison.Ordinal);
        var ofPaths = await Folder.CallAsync("get_context", ("paths", Web));
        Assert.DoesNotContain("decision 3", ServedFolder.Text(ofPaths), StringComparison.Ordinal);
        Assert.True(ofPaths.StructuredContent!.Value.GetProperty("tokens").GetInt32() > 0);
        Assert.Contains("decision 3", await Folder.TextAsync("get_context"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_plan_judges_what_lies_there_and_a_text_that_is_written_nowhere()
    {
        var written = await Folder.TextAsync("check_plan", ("plan", 12));
        Assert.Contains(": plan 12; ", written, StringComparison.Ordinal);
        Assert.DoesNotContain("FAC0201", written, StringComparison.Ordinal);

        var draft = await Folder.CallAsync("check_plan", ("text", Shop.Plan(13, "TODO")));
        Assert.StartsWith("blocked: plan 13; ", ServedFolder.Text(draft), StringComparison.Ordinal);
        Assert.Contains(".factory/plans/0013-draft.md:13:1: error FAC0201: ", ServedFolder.Text(draft), StringComparison.Ordinal);
        Assert.False(draft.StructuredContent!.Value.GetProperty("passes").GetBoolean());
        Assert.Contains("FAC0201", draft.StructuredContent.Value.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("check").GetString()));

        var rewritten = await Folder.TextAsync("check_plan", ("text", Shop.Plan(12, "TODO")));
        Assert.Contains($"{Shop.PlanPath}:13:1: error FAC0201: ", rewritten, StringComparison.Ordinal);
        Assert.Equal("", await Folder.StatusAsync());
    }

    [Fact]
    public async Task Check_change_says_what_would_stop_it_without_a_build()
    {
        Folder.Write("src/Web/Page.cs", "class Page\n{\n    int Show(Page page)\n    {\n        var one = 1;\n        var two = one;\n        return two + page.Result;\n    }\n}\n");

        var change = await Folder.CallAsync("check_change", ("plan", 12));

        var text = ServedFolder.Text(change);
        Assert.StartsWith("blocked: the change of 1 files since ", text, StringComparison.Ordinal);
        Assert.Contains("src/Web/Page.cs: error FAC0306: src/Web/Page.cs (module Web) is outside of plan 12", text, StringComparison.Ordinal);
        Assert.Contains("src/Web/Page.cs:7:22: error no-wait: Await it. It blocks.", text, StringComparison.Ordinal);
        Assert.Contains("error FAC0407: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judging_changes_nothing_of_the_repository_and_says_that_it_keeps_a_cache()
    {
        Folder.Write("src/Web/New.cs", "class New;\n");
        var before = (await Folder.StatusAsync(), await Folder.IndexAndReferencesAsync());

        await Folder.CallAsync("check_plan", ("text", Shop.Plan(13, "Source: #13").Replace("Write rows.", "`OrderStore` writes rows.", StringComparison.Ordinal)));
        await Folder.CallAsync("check_change", ("plan", 12));

        Assert.Equal(before, (await Folder.StatusAsync(), await Folder.IndexAndReferencesAsync()));
        Assert.NotEmpty(Folder.Kept());
        Assert.All(Folder.Kept(), file => Assert.Matches(@"\Anames[a-z-]*\.txt\z", file));
        var tools = await Folder.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            ["check_change", "check_plan"],
            tools.Where(tool => tool.Description.Contains("Nothing of the repository changes; a cache is kept", StringComparison.Ordinal)).Select(tool => tool.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("FAC0306", "# FAC0306: The change stays within its plan\n", "## How to fix")]
    [InlineData("fac0402", "# FAC0402: Nothing forbidden is used\n", "- Files go through storage (decision 3, ")]
    [InlineData("no-wait", "# no-wait: Await it\n", "Why: A blocked thread serves nobody.")]
    [InlineData("no-wait", "# no-wait: Await it\n", "write `// factory-ignore: no-wait reason` above it")]
    [InlineData("no-wait", "# no-wait: Await it\n", "## Enforces here\n\n- Files go through storage")]
    public async Task Explain_finding_says_why_and_how_to_fix(string id, string start, string part)
    {
        var text = await Folder.TextAsync("explain_finding", ("id", id));

        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_finding_knows_the_findings_of_the_last_run()
    {
        Folder.Write("reports/Broken.json", "{ \"findings\": 1 }");
        Folder.Write("reports/BuildReview.json", """
            { "findings": [
              { "check": "no-wait", "severity": "error", "message": "Await it", "fix": "Mend it", "fingerprint": "0123456789abcdef", "location": { "path": "src/A.cs", "line": 3 } }
            ] }
            """);

        Assert.StartsWith("src/A.cs:3: error: Await it. Mend it\n\n# no-wait: ", await Folder.TextAsync("explain_finding", ("id", "0123456789abcdef")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_rules_lists_checks_and_rules()
    {
        var result = await Folder.CallAsync("list_rules");

        var lines = ServedFolder.Text(result).Split('\n');
        Assert.Contains("FAC0306 (error): The change stays within its plan", lines);
        Assert.Contains("no-wait (error): Await it", lines);
        Assert.Equal(lines.Length, result.StructuredContent!.Value.GetProperty("rules").GetArrayLength());
    }

    [Theory]
    [InlineData("get_context", "plan", 99, "--plan-id: there is no plan 99")]
    [InlineData("check_plan", "plan", null, "check_plan: it is asked about one plan. Give the number of a plan, or the text of one")]
    [InlineData("check_plan", "text", "no plan", "the plan's text: its front matter has no id")]
    [InlineData("check_change", "base", "nowhere", "nowhere")]
    [InlineData("explain_finding", "id", "FAC0360", "explain_finding: there is no check, rule or reported finding 'FAC0360'. Did you mean 'FAC0")]
    [InlineData("explain_finding", "id", "something else", "list_rules says which there are")]
    public async Task A_mistake_in_a_question_is_answered(string tool, string parameter, object? value, string part)
    {
        var result = await Folder.CallAsync(tool, (parameter, value));

        Assert.True(result.IsError);
        Assert.Contains(part, ServedFolder.Text(result), StringComparison.Ordinal);
    }

    private static List<JsonProperty> Parameters(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject()] : [];
}
