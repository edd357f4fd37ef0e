using Factory.Gates.Building.Tools;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Building;

public sealed class DotNetToolTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(".config/dotnet-tools.json")]
    [InlineData("dotnet-tools.json")]
    public void The_tool_that_the_repository_pins_comes_first(string manifest)
    {
        folder.File(manifest, """{ "tools": { "GitVersion.Tool": { "version": "6.8.2", "commands": ["dotnet-gitversion"] } } }""");

        Assert.Equal(["tool", "run", "dotnet-gitversion", "--", "/output", "json"], Find().With("/output", "json").Arguments);
    }

    [Fact]
    public void Without_one_it_is_run_from_its_package()
    {
        var assembly = folder.File("packages/gitversion.msbuild/6.8.2/tools/net10.0/gitversion.dll", "");

        Assert.Equal(["exec", assembly], Find().Arguments);
    }

    [Fact]
    public void What_was_not_restored_says_how_to_restore_it() => Assert.Equal(
        [
            "GitVersion.MsBuild 6.8.2: this package was not restored. "
            + """Add <PackageDownload Include="GitVersion.MsBuild" Version="[6.8.2]" /> to a project that is restored, or run: dotnet tool install gitversion.tool""",
        ],
        Mistakes.In(() => Find()));

    [Theory]
    [InlineData("{ \"tools\": { ", ".config/dotnet-tools.json:1:")]
    [InlineData("{\n\"tools\": x }", ".config/dotnet-tools.json:2:10")]
    public void A_manifest_that_is_no_json_is_named_with_its_place(string text, string place)
    {
        folder.File(".config/dotnet-tools.json", text);

        Assert.StartsWith(place, Assert.Single(Mistakes.In(() => Find())), StringComparison.Ordinal);
    }

    private ToolCall Find() => DotNetTool.Find(PackagedTool.GitVersion, folder.Path, folder.At("packages"));
}
