using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;

namespace Factory.Components.Tests;

/// <summary>PlanReview is not asked again for what it passed before, and is for everything else.</summary>
public sealed class EarlierPassTests : IDisposable
{
    private const string Plan = ".factory/plans/0001-export.md";
    private const string Again = "PlanReview passed before, for these very files: ";
    private const string Report = "artifacts/factory/reports/PlanReview.json";

    private readonly SmallRepository repository = new();

    public EarlierPassTests() => repository.Write(
        Plan,
        "---\nid: 1\ntitle: Export\nstatus: proposed\nscope: { modules: [] , paths: [\"*\"] }\ncriteria:\n  - { id: C1, text: It exports, verified-by: Shop.ExportTests.Exports }\nnew: [A.B, A.C]\n---\n"
        + "## Intent\n\nExport. Source: #1\n\n## Approach\n\nWords.\n\n## Risks\n\nNone known.\n");

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task It_says_so_and_leaves_the_reports_as_they_are()
    {
        await RunAsync();
        var before = repository.Read(Report);

        var again = await RunAsync();

        Assert.Equal(0, again.ExitCode);
        Assert.Contains($"{Again}no findings.", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, repository.Read(Report));
    }

    [Fact]
    public async Task It_says_again_what_it_found()
    {
        repository.Write(".factory/factory.yml", "version: 1\ngates: { plan-review: { new: 1 } }\n");
        await RunAsync();

        var again = await RunAsync();

        Assert.Contains($"{Plan}:5: warning FAC0211: ", again.Output, StringComparison.Ordinal);
        Assert.Contains($"{Again}1 finding.", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Plan, "TODO")]
    [InlineData("src/Order.cs", "class Order;\n")]
    [InlineData(Report, "{ \"verdict\": \"passed\" }")]
    [InlineData("artifacts/factory/cache/PlanReview.passed", "rubbish")]
    [InlineData(".git/refs/heads/other", "4b825dc642cb6eb9a060e54bf8d69288fbee4904\n")]
    public async Task It_asks_again_where_anything_changed(string path, string text)
    {
        await RunAsync();
        repository.Write(path, path == Plan ? repository.Read(Plan).Replace("Words.", text, StringComparison.Ordinal) : text);

        Assert.DoesNotContain(Again, (await RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_again_for_another_call()
    {
        await RunAsync();

        Assert.DoesNotContain(Again, (await RunAsync("--plan-id", "1")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_blocked_is_asked_again()
    {
        repository.Write(Plan, repository.Read(Plan).Replace("Words.", "TODO", StringComparison.Ordinal));
        await RunAsync();

        var again = await RunAsync();

        Assert.Equal(1, again.ExitCode);
        Assert.DoesNotContain(Again, again.Output, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        repository.RunAsync(new ShopBuild(), ["PlanReview", .. arguments]);

    private sealed class ShopBuild : FactoryBuild, IPlanReview;
}
