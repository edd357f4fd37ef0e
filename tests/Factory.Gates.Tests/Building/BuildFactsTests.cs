using Factory.Gates.Building.Facts;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Building;

public sealed class BuildFactsTests : IDisposable
{
    private readonly LeftTraces left = new LeftTraces().Outcome(0).File("src/A/Code.cs", "");

    public void Dispose() => left.Dispose();

    [Fact]
    public void Are_absent_where_no_build_came_to_its_end()
    {
        using var empty = new LeftTraces();

        Assert.Equal("Compile has not come to its end here; run Compile", empty.Build.Absence);
    }

    [Fact]
    public void Keep_warnings_and_errors_with_their_place_and_page()
    {
        left.Project("src/A/A.csproj", left.Result("CS0168", "warning", "src/A/Code.cs"), left.Result("CA1000", "error", "src/A/Code.cs"));

        Assert.Equal(
            [
                new BuildDiagnostic("CA1000", Severity.Error, "about src/A/Code.cs", "", new("src/A/Code.cs", 3, 5)),
                new BuildDiagnostic("CS0168", Severity.Warning, "about src/A/Code.cs", "https://help/CS0168", new("src/A/Code.cs", 3, 5)),
            ],
            left.Build.Diagnostics);
    }

    [Theory]
    [InlineData("note", "")]
    [InlineData("none", "")]
    [InlineData("warning", """ "suppressions": [ { "kind": "inSource" } ], """)]
    public void Leave_out_what_is_suppressed_or_only_a_note(string level, string more)
    {
        left.Project("src/A/A.csproj", left.Result("CS0168", level, "src/A/Code.cs", more));

        Assert.Empty(left.Build.Diagnostics);
    }

    [Theory]
    [InlineData("obj/Generated.g.cs")]
    [InlineData("../outside.cs")]
    public void Blame_the_project_for_a_file_that_is_not_in_the_repository(string path)
    {
        left.Project("src/A/A.csproj", left.Result("CS0168", "warning", path));

        var diagnostic = Assert.Single(left.Build.Diagnostics);
        Assert.Equal("src/A/A.csproj", diagnostic.Location.ToString());
        Assert.EndsWith($"(in {Path.GetFileName(path)})", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_what_only_the_log_of_the_build_knows()
    {
        left.Project("src/A/A.csproj", left.Result("CS0168", "warning", "src/A/Code.cs")).File("src/A/A.csproj", "");
        left.File("out/build.log", $"""
            {left.Root}/src/A/Code.cs(3,5): warning CS0168: told already [{left.Root}/src/A/A.csproj::TargetFramework=net10.0]
            {left.Root}/src/A/A.csproj : warning NU1903: Package 'X' has a hole [{left.Root}/All.sln]
            CSC : error CS5001: no Main [{left.Root}/src/A/A.csproj]
            /usr/share/sdk/Some.targets(12,5): error NETSDK1004: restore first [{left.Root}/src/A/A.csproj]
            error CS2046 : Command-line syntax error [{left.Root}/src/A/A.csproj]
            the words warning and error: in the middle of a line
            """);

        Assert.Equal(
            [
                "src/A/A.csproj Error CS2046: Command-line syntax error",
                "src/A/A.csproj Error CS5001: no Main",
                "src/A/A.csproj Error NETSDK1004: restore first",
                "src/A/A.csproj Warning NU1903: Package 'X' has a hole",
                "src/A/Code.cs:3:5 Warning CS0168: about src/A/Code.cs",
            ],
            left.Build.Diagnostics.Select(found => $"{found.Location} {found.Severity} {found.Id}: {found.Message}"));
    }

    [Fact]
    public void Fold_the_lines_that_go_on_into_the_error_before_them()
    {
        left.Outcome(1).File("src/A/A.csproj", "").File("out/restore.log", $"""
            {left.Root}/src/A/A.csproj : error NU1102: Unable to find package X with version (>= 9.0.0) [{left.Root}/All.sln]
            {left.Root}/src/A/A.csproj : error NU1102:   - Found 1 version(s) in local [ Nearest version: 1.0.0 ] [{left.Root}/All.sln]
            {left.Root}/src/A/A.csproj : error NU1102:   - Found 0 version(s) in other [{left.Root}/All.sln]
            {left.Root}/src/A/A.csproj : error NU1102: Unable to find package Y with version (>= 2.0.0) [{left.Root}/All.sln]
            """);

        Assert.Equal(
            [
                "Unable to find package X with version (>= 9.0.0) - Found 1 version(s) in local [ Nearest version: 1.0.0 ] - Found 0 version(s) in other",
                "Unable to find package Y with version (>= 2.0.0)",
            ],
            left.Build.Diagnostics.Select(found => found.Message));
    }

    [Fact]
    public void Keep_the_last_lines_of_a_build_that_failed()
    {
        left.Outcome(1).Project("src/A/A.csproj");

        Assert.False(left.Build.Succeeded);
        Assert.Equal(["last words"], left.Build.Tail);
    }

    [Theory]
    [InlineData("out/diagnostics/Debug/src/A/A.csproj.net10.0.sarif", "{ \"runs\": [")]
    [InlineData("out/outcome.json", "{}")]
    [InlineData("out/outcome.json", "half")]
    [InlineData("out/diagnostics/Debug/src/A/A.csproj.net10.0.facts", "project=/etc/passwd")]
    public void Refuse_a_damaged_file_and_name_it(string path, string text)
    {
        left.Project("src/A/A.csproj").File(path, text);

        Assert.Contains(Path.GetFileName(path), Assert.Single(Mistakes.In(() => _ = left.Build.Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void Survive_a_log_of_another_shape()
    {
        left.Project("src/A/A.csproj", "7", "\"text\"", "{ \"locations\": [ 1 ], \"message\": [], \"ruleIndex\": -1 }");

        Assert.All(left.Build.Diagnostics, diagnostic => Assert.Equal("src/A/A.csproj", diagnostic.Location.Path));
    }
}
