using Factory.Components.Tests.Infra;
using Factory.Hosting.Builds;

namespace Factory.Components.Tests;

/// <summary>The target that keeps the baseline, through the host, in process, on a real repository.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Baseline = ".factory/baseline.json";
    private const string Source = "src/Order.cs";

    private readonly SmallRepository repository = new();

    public BaselineTests()
    {
        repository.Write(".factory/rules/no-wait.yml", "rules:\n  - { id: no-wait, message: Await it., severity: ERROR, languages: [csharp], pattern: $X.Result }\n");
        repository.Write(Source, "class Order\n{\n    int Ship(Page page) => page.Result;\n}\n");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task It_accepts_on_request_and_removes_what_is_gone()
    {
        var accepting = await RunAsync("--accept");
        Assert.Equal(0, accepting.ExitCode);
        Assert.Contains("accepted: no-wait M:Order.Ship(Page), page.Result, 1 of it\n", accepting.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 removed, 1 accepted\n", accepting.Output, StringComparison.Ordinal);

        repository.Write(Source, "class Order;\n");
        var shrinking = await RunAsync();
        Assert.Contains("removed: no-wait M:Order.Ship(Page), page.Result: it is found no more\n", shrinking.Output, StringComparison.Ordinal);
        Assert.Equal("[\n]\n", repository.Read(Baseline));
    }

    [Fact]
    public async Task A_malformed_baseline_ends_it_with_2_and_all_mistakes()
    {
        repository.Write(Baseline, "[\n{},\n1]\n");

        var run = await RunAsync("--accept");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{Baseline}:2: the key 'check' is missing", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"{Baseline}:3: an accepted finding is an object", run.Errors, StringComparison.Ordinal);
        Assert.Equal("[\n{},\n1]\n", repository.Read(Baseline));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        repository.RunAsync(new ShopBuild(), ["Baseline", "--skip", "Restore", "Compile", .. arguments]);

    private sealed class ShopBuild : FactoryBuild, IBaseline;
}
