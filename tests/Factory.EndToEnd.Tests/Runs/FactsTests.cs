using Factory.EndToEnd.Tests.Infra;

namespace Factory.EndToEnd.Tests.Runs;

/// <summary>The facts are read once for the same files, and written again where somebody changed or deleted them.</summary>
[Collection(SharedCopy.Name)]
public sealed class FactsTests(FactoryCopy copy)
{
    private const string Facts = "artifacts/factory/facts.json";

    private readonly Checkout checkout = copy.Checkout;

    [Fact]
    public async Task Facts_that_still_hold_are_kept_and_others_are_written_anew()
    {
        await checkout.StartBranchAsync("facts");
        checkout.Write(Facts, "from another run");

        var first = await RunAsync();
        var text = checkout.Read(Facts);
        var second = await RunAsync();
        File.AppendAllText(checkout[Facts], "changed by hand");
        var third = await RunAsync();

        Assert.Contains("\"T:Factory.Model.Reports.GateReport\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("as before", first, StringComparison.Ordinal);
        Assert.Contains("as before", second, StringComparison.Ordinal);
        Assert.DoesNotContain("as before", third, StringComparison.Ordinal);
        Assert.Equal(text, checkout.Read(Facts));
    }

    private async Task<string> RunAsync()
    {
        var run = await checkout.BuildAsync("Facts");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return run.Output;
    }
}
