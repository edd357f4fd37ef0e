using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;

namespace Factory.Components.Tests;

/// <summary>The targets that begin plans and show them, through the host, in process, on a real repository.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly SmallRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Plans_are_begun_one_after_the_other_and_shown()
    {
        var first = await RunAsync("Plan", "--title", "Export orders as CSV");
        var second = await RunAsync("Plan", "--title", "Orders as CSV files");
        var status = await RunAsync("PlanStatus");

        Assert.Equal((0, 0, 0), (first.ExitCode, second.ExitCode, status.ExitCode));
        Assert.EndsWith(".factory/plans/0001-export-orders-as-csv.md\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("similar: ", second.Output, StringComparison.Ordinal);
        Assert.Contains("status: proposed\nenvelope: \"", repository.Read(".factory/plans/0002-orders-as-csv-files.md"), StringComparison.Ordinal);
        Assert.Contains("\n   2  proposed              Orders as CSV files ", status.Output, StringComparison.Ordinal);
        Assert.Contains("\n2 plans: 2 proposed\n", status.Output, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"proposed\"", repository.Read("artifacts/factory/plans.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("")]
    [InlineData("one\ntwo")]
    public async Task A_title_that_is_none_begins_nothing(string title)
    {
        var run = await RunAsync("Plan", "--title", title);

        Assert.Equal(2, run.ExitCode);
        Assert.False(Directory.Exists(repository[".factory"]));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => repository.RunAsync(new ShopBuild(), arguments);

    private sealed class ShopBuild : FactoryBuild, IPlans;
}
