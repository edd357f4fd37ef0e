using System.Reflection;
using Factory.Gates.Building;
using Factory.Gates.Building.Facts;
using Factory.Gates.Building.Tools;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Gates.Tests.Infra;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.Building;

/// <summary>The small solution, really restored, built, built again after a kill and once more with nothing to do, and tested. Shared, since it takes its time.</summary>
public sealed class BuiltSolution : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public string Root => folder.Path;

    public BuildFacts FirstBuild { get; private set; } = BuildFacts.Absent("not read");

    public BuildFacts AfterKill { get; private set; } = BuildFacts.Absent("not read");

    public BuildFacts UpToDate { get; private set; } = BuildFacts.Absent("not read");

    public TestFacts Tests { get; private set; } = TestFacts.Absent("not read");

    public CoverageFacts Coverage { get; private set; } = CoverageFacts.Absent("not read");

    public BuildRequest Request => new(Root, "Small.slnx", folder.At("artifacts/factory/build")) { TreeId = "tree1" };

    private FactsSource Source => new(Root, Request.OutputFolder, "tree1");

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        SmallSolution.WriteTo(folder);
        var output = new List<string>();
        var dotnet = new DotNet(Request with { OnLine = output.Add }, ChildProcess.RunAsync);
        Assert.True((await dotnet.RestoreAsync(cancellation)).Succeeded, string.Join('\n', output));

        await dotnet.BuildAsync(cancellation);
        FirstBuild = BuildFacts.Read(Source);
        LeaveTracesOfAKill();
        await dotnet.BuildAsync(cancellation);
        AfterKill = BuildFacts.Read(Source);
        LeaveTracesOfAGoneProject();
        await dotnet.BuildAsync(cancellation);
        UpToDate = BuildFacts.Read(Source);

        await dotnet.TestAsync(cancellation);
        Tests = TestFacts.Read(Source);
        Coverage = CoverageFacts.Read(Source);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal RestoredPackages Packages => RestoredPackages.Read(FirstBuild, Root, PackagesFolder);

    internal Task<bool> WriteCoverageReportAsync(CancellationToken cancellation) =>
        CoverageReport.WriteAsync(Request, DotNetTool.Find(PackagedTool.ReportGenerator, Root, PackagesFolder), ChildProcess.RunAsync, cancellation);

    private static string PackagesFolder =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PackagesFolder").Value!;

    /// <summary>Half a log that is newer than the source, and no outcome.</summary>
    private void LeaveTracesOfAKill()
    {
        var diagnostics = new BuildFolder(Request.OutputFolder).Diagnostics("Debug");
        File.Delete(Path.Combine(diagnostics, "complete"));
        File.Delete(new BuildFolder(Request.OutputFolder).BuildOutcome);
        File.WriteAllText(Path.Combine(diagnostics, "src", "Lib", "Lib.csproj.net10.0.sarif"), "{ \"runs\": [");
    }

    private void LeaveTracesOfAGoneProject()
    {
        var diagnostics = new BuildFolder(Request.OutputFolder).Diagnostics("Debug");
        File.WriteAllText(Path.Combine(diagnostics, "src", "Gone.csproj.net10.0.sarif"), "{");
        File.WriteAllText(Path.Combine(diagnostics, "src", "Gone.csproj.net10.0.facts"), $"project={Path.Combine(Root, "src", "Gone.csproj")}");
    }
}
