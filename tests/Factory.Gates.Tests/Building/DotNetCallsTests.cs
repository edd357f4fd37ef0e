using Factory.Gates.Building;
using Factory.Gates.Building.Facts;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.Building;

/// <summary>What dotnet is asked, and what is left when it does not come to its end; no dotnet is started.</summary>
public sealed class DotNetCallsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<ProcessCall> calls = [];
    private ProcessOutcome outcome = new(0, "", "");

    public DotNetCallsTests() => folder.File("All.sln", "");

    private BuildRequest Request => new(folder.Path, "All.sln", folder.At("out")) { TreeId = "tree1" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_value_is_one_argument_that_msbuild_takes_literally()
    {
        var request = Request with { OutputFolder = folder.At("a;b%41$(c)") };
        await Dotnet(request).BuildAsync(Cancellation);

        var arguments = Assert.Single(calls).Arguments;
        Assert.Equal(["build", folder.At("All.sln"), "--no-restore", "-c", "Debug"], arguments.Take(5));
        Assert.Contains($"-p:FactoryTests={folder.At("a%3Bb%2541%24%28c%29/tests")}", arguments);
    }

    [Fact]
    public async Task Nothing_outlives_a_call_or_phones_home_or_speaks_another_language()
    {
        await Dotnet(Request with { Environment = new Dictionary<string, string?> { ["MINE"] = "1", ["DOTNET_NOLOGO"] = "0" } }).RestoreAsync(Cancellation);

        var call = Assert.Single(calls);
        Assert.Contains("-nodeReuse:false", call.Arguments);
        Assert.Equal(("1", "1", "en"), (call.Environment["MSBUILDDISABLENODEREUSE"], call.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"], call.Environment["DOTNET_CLI_UI_LANGUAGE"]));
        Assert.Null(call.Environment["MSBuildSDKsPath"]);
        Assert.Equal(("1", "0"), (call.Environment["MINE"], call.Environment["DOTNET_NOLOGO"]));
    }

    [Fact]
    public async Task A_build_that_is_cancelled_leaves_no_outcome()
    {
        await Dotnet(Request).BuildAsync(Cancellation);
        Assert.Empty(Facts.Absence);

        var killed = new DotNet(Request, (_, _) => throw new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(() => killed.BuildAsync(Cancellation));
        Assert.NotEmpty(Facts.Absence);
    }

    [Fact]
    public async Task A_build_that_ran_out_of_time_failed_and_its_logs_are_not_kept()
    {
        await Dotnet(Request).BuildAsync(Cancellation);
        folder.File("out/diagnostics/Debug/A.csproj.net10.0.sarif", "{ half");
        outcome = new(124, "", "") { TimedOut = true };

        Assert.True((await Dotnet(Request).BuildAsync(Cancellation)).TimedOut);
        Assert.False(Facts.Succeeded);
        Assert.False(Directory.Exists(folder.At("out/diagnostics/Debug")));
    }

    [Fact]
    public async Task A_build_leaves_the_imported_file_alone_so_that_nothing_compiles_again()
    {
        await Dotnet(Request).BuildAsync(Cancellation);
        var before = File.GetLastWriteTimeUtc(folder.At("out/factory.targets"));
        await Dotnet(Request).BuildAsync(Cancellation);

        Assert.Equal(before, File.GetLastWriteTimeUtc(folder.At("out/factory.targets")));
    }

    [Fact]
    public async Task The_last_lines_of_a_failure_hold_no_clock()
    {
        outcome = new(1, "", "");
        var build = await new DotNet(Request, (call, _) =>
        {
            call.OnLine!("it broke");
            call.OnLine!("Time Elapsed 00:00:05.31");
            return Task.FromResult(outcome);
        }).BuildAsync(Cancellation);

        Assert.Equal(["it broke"], build.Tail);
    }

    [Theory]
    [InlineData("tree2", "Debug")]
    [InlineData("tree1", "Release")]
    public async Task What_was_not_built_is_not_tested(string tree, string configuration)
    {
        await Dotnet(Request).BuildAsync(Cancellation);

        await Assert.ThrowsAsync<BlockedException>(() => Dotnet(Request with { TreeId = tree, Configuration = configuration }).TestAsync(Cancellation));
        await Dotnet(Request).TestAsync(Cancellation);
        Assert.Equal(["build", "test"], calls.Select(call => call.Arguments[0]));
    }

    [Fact]
    public async Task Some_tests_alone_are_named_to_the_platform_and_not_covered()
    {
        var request = Request with { Tests = ["Shop.Tests.Outer.Inner.Adds", "Shop.Tests.Sums.Adds(x)", "Shop.Tests.Sums.Adds(x)", "Lone"], IsLocked = false };
        await Dotnet(request).RestoreAsync(Cancellation);
        await Dotnet(request).BuildAsync(Cancellation);
        await Dotnet(request).TestAsync(Cancellation);

        Assert.Contains("-p:RestoreLockedMode=false", calls[0].Arguments);
        Assert.DoesNotContain("--collect", calls[2].Arguments);
        Assert.Equal(
            @"FullyQualifiedName~Inner.Adds|FullyQualifiedName~Lone|FullyQualifiedName~Sums.Adds\(x\)",
            calls[2].Arguments.SkipWhile(argument => argument != "--filter").ElementAt(1));
    }

    [Fact]
    public async Task Results_of_an_earlier_test_run_are_removed_first()
    {
        await Dotnet(Request).BuildAsync(Cancellation);
        folder.File("out/tests/A.csproj.net10.0/results.trx", "old");
        await Dotnet(Request).TestAsync(Cancellation);

        Assert.Empty(TestFacts.Read(new(folder.Path, Request.OutputFolder, "tree1")).Runs);
    }

    [Theory]
    [InlineData("All.sln", "../x", "configuration: '../x' is not a name of a configuration. Use one of: Debug, Release")]
    [InlineData("None.sln", "Debug", "None.sln: there is no such solution. Name it in .factory/factory.yml, relative to the root")]
    [InlineData("../All.sln", "Debug", "../All.sln: this path leaves the root. Give a path inside the root")]
    public async Task What_cannot_be_built_is_said_before_anything_runs(string solution, string configuration, string mistake)
    {
        var dotnet = Dotnet(Request with { Solution = solution, Configuration = configuration });

        Assert.Equal([mistake], await Mistakes.InAsync(() => dotnet.BuildAsync(Cancellation)));
        Assert.Empty(calls);
    }

    [Theory]
    [InlineData("""{ "test": { "runner": "Microsoft.Testing.Platform" } } // comment""", "global.json: test.runner is 'Microsoft.Testing.Platform', which is not supported yet")]
    [InlineData("{\n  \"test\": ,\n}", "global.json:2:11: this is not JSON")]
    public async Task A_test_platform_that_cannot_be_read_is_refused(string settings, string mistake)
    {
        folder.File("global.json", settings);

        Assert.StartsWith(mistake, Assert.Single(await Mistakes.InAsync(() => Dotnet(Request).TestAsync(Cancellation))), StringComparison.Ordinal);
    }

    private BuildFacts Facts => BuildFacts.Read(new(folder.Path, Request.OutputFolder, "tree1"));

    private DotNet Dotnet(BuildRequest request) => new(request, (call, _) =>
    {
        calls.Add(call);
        return Task.FromResult(outcome);
    });
}
