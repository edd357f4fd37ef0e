using Factory.Gates.Building;
using Factory.Gates.Building.Facts;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.Building;

/// <summary>One story, since each chapter is a real call of dotnet.</summary>
public sealed class BrokenSolutionTests : IDisposable
{
    private const string Project = "src/Lib/Lib.csproj";

    private readonly TempFolder folder = new();
    private readonly DotNet dotnet;
    private readonly BuildRequest request;

    public BrokenSolutionTests()
    {
        // A folder whose name means something to MSBuild, if it is let.
        folder.File("odd (x), @y/placeholder", "");
        var root = folder.At("odd (x), @y");
        request = new(root, Project, Path.Combine(root, "artifacts", "factory", "build"));
        dotnet = new(request, ChildProcess.RunAsync);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_restore_and_a_build_that_fail_say_why_and_nothing_is_tested()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Write("nuget.config", "<configuration><packageSources><clear /><add key=\"none\" value=\"empty\" /></packageSources></configuration>");
        Write("empty/placeholder", "");
        Write(Project, Library("""<ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup>"""));
        Write("src/Lib/Sums.cs", "class Sums { int Broken() => 1 }");

        Assert.False((await dotnet.RestoreAsync(cancellation)).Succeeded);
        Assert.Equal($"{Project} NU1101", Assert.Single(Errors()));

        Write(Project, Library(""));
        await dotnet.RestoreAsync(cancellation);
        Assert.False((await dotnet.BuildAsync(cancellation)).Succeeded);
        Assert.Equal("src/Lib/Sums.cs:1:32 CS1002", Assert.Single(Errors()));

        await Assert.ThrowsAsync<BlockedException>(() => dotnet.TestAsync(cancellation));
    }

    private IEnumerable<string> Errors() => BuildFacts.Read(new(request.Root, request.OutputFolder, "")).Diagnostics
        .Select(diagnostic => $"{diagnostic.Location} {diagnostic.Id}");

    private void Write(string path, string text) => folder.File(Path.Combine(request.Root, path), text);

    private static string Library(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <NuGetAudit>false</NuGetAudit>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
          </PropertyGroup>
          {items}
        </Project>
        """;
}
