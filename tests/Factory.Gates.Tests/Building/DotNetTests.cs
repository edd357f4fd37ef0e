using Factory.Gates.Building.Facts;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Building;

public sealed class DotNetTests(BuiltSolution built) : IClassFixture<BuiltSolution>
{
    private static readonly string[] Projects =
        ["src/Lib/Lib.csproj", "tests/Empty.Tests/Empty.Tests.csproj", "tests/Lib.Tests/Lib.Tests.csproj"];

    [Fact]
    public void Restore_leaves_the_packages_of_each_project_with_their_licences()
    {
        var project = built.Packages.Projects.Single(project => project.Path == "tests/Lib.Tests/Lib.Tests.csproj");
        var collector = project.Direct("coverlet.collector")!;
        var assert = project.Packages.Single(package => package.Id == "xunit.v3.assert");

        Assert.Equal(["src/Lib/Lib.csproj"], project.Projects);
        Assert.Equal((true, 0), (collector.IsPrivate, collector.Assemblies.Count));
        Assert.Equal(("xunit.v3.mtp-off", false), (assert.Through[0], assert.IsPrivate));
        Assert.Contains("xunit.v3.assert", assert.Assemblies);
        Assert.Equal(("MIT", "Apache-2.0"), (License(collector), License(assert)));
        Assert.True(project.Direct("xunit.runner.visualstudio")!.WorksAlone);

        string License(RestoredPackage package) => built.Packages.LicenseOf(package.Id, package.Version).Expression;
    }

    [Fact]
    public void A_build_names_every_project_and_which_of_them_are_tests()
    {
        Assert.True(built.FirstBuild.Succeeded);
        Assert.Equal(Projects, built.FirstBuild.Projects.Select(project => project.Path));
        Assert.Equal(Projects[1..], built.FirstBuild.Projects.Where(project => project.IsTest).Select(project => project.Path));
        Assert.All(built.FirstBuild.Projects, project => Assert.True(File.Exists(project.TargetPath)));
    }

    [Fact]
    public void A_build_leaves_the_warnings_of_the_compiler_but_no_suppressed_one()
    {
        var warning = Assert.Single(built.FirstBuild.Diagnostics);

        Assert.Equal(("CS0168", Severity.Warning), (warning.Id, warning.Severity));
        Assert.Equal("src/Lib/Sums.cs:7:13", warning.Location.ToString());
        Assert.StartsWith("https://", warning.HelpUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_says_what_its_configuration_and_its_assemblies_were_also_after_the_tests_ran()
    {
        Assert.Equal("Debug", built.UpToDate.Configuration);
        Assert.All(built.UpToDate.Projects, project => Assert.True(project.Hash.Length > 0 && project.IsAsBuilt(), project.Path));
    }

    [Fact]
    public void Another_assembly_in_the_place_of_the_built_one_is_known() => Assert.All(
        built.UpToDate.Projects,
        project => Assert.False((project with { TargetPath = typeof(DotNetTests).Assembly.Location }).IsAsBuilt()));

    [Fact]
    public void An_assembly_that_is_gone_is_known() =>
        Assert.All(built.UpToDate.Projects, project => Assert.False((project with { TargetPath = $"{project.TargetPath}.gone" }).IsAsBuilt()));

    [Fact]
    public void The_build_after_a_killed_one_says_the_same()
    {
        Assert.Equal(built.FirstBuild.Diagnostics, built.AfterKill.Diagnostics);
        Assert.Equal(built.FirstBuild.Projects, built.AfterKill.Projects);
    }

    [Fact]
    public void A_build_with_nothing_to_do_says_the_same_and_forgets_projects_that_are_gone()
    {
        Assert.Equal(built.FirstBuild.Diagnostics, built.UpToDate.Diagnostics);
        Assert.Equal(built.FirstBuild.Projects, built.UpToDate.Projects);
        Assert.False(File.Exists(Path.Combine(built.Request.OutputFolder, "diagnostics", "Debug", "src", "Gone.csproj.net10.0.sarif")));
    }

    [Fact]
    public void A_test_run_tells_how_each_test_ended() => Assert.Equal(
        [
            "Lib.Tests.SumsTests.Adds Passed",
            "Lib.Tests.SumsTests.Adds_nothing Passed",
            "Lib.Tests.SumsTests.Adds_nothing Passed",
            "Lib.Tests.SumsTests.Fails Failed",
            "Lib.Tests.SumsTests.Named Passed",
            "Lib.Tests.SumsTests.Nested.Runs Passed",
            "Lib.Tests.SumsTests.Subtracts Skipped",
        ],
        built.Tests.Results.Select(result => $"{result.FullName} {result.State}"));

    [Fact]
    public void A_failed_test_has_its_message_and_its_line()
    {
        var failed = built.Tests.Results.Single(result => result.State == TestState.Failed);

        Assert.Contains("Expected: 4", failed.Message, StringComparison.Ordinal);
        Assert.Equal("tests/Lib.Tests/SumsTests.cs:18", failed.Location.ToString());
    }

    [Fact]
    public void A_test_run_belongs_to_its_project()
    {
        Assert.False(built.Tests.Succeeded);
        Assert.Equal(
            ["tests/Empty.Tests/Empty.Tests.csproj net10.0: 0", "tests/Lib.Tests/Lib.Tests.csproj net10.0: 7"],
            built.Tests.Runs.Select(run => $"{run.Project} {run.Framework}: {run.Results.Count}"));
        Assert.All(built.Tests.Runs, run => Assert.Empty(run.Errors));
    }

    [Fact]
    public void Coverage_tells_for_each_line_whether_a_test_ran_it()
    {
        var lines = built.Coverage.Files["src/Lib/Sums.cs"];

        Assert.True(lines[8] > 0);
        Assert.Equal(0, lines[13]);
        Assert.DoesNotContain(1, lines.Keys);
    }

    [Fact]
    public async Task Coverage_is_merged_for_people_and_for_other_tools()
    {
        Assert.True(await built.WriteCoverageReportAsync(TestContext.Current.CancellationToken));
        Assert.All(
            ["Cobertura.xml", "index.html", "SummaryGithub.md"],
            name => Assert.True(File.Exists(Path.Combine(built.Request.OutputFolder, "coverage", name)), name));
    }

    [Theory]
    [InlineData("tree2")]
    [InlineData("0000")]
    public void Facts_of_another_tree_are_absent(string tree)
    {
        var source = new FactsSource(built.Root, built.Request.OutputFolder, tree);

        Assert.Contains("other files", BuildFacts.Read(source).Absence, StringComparison.Ordinal);
        Assert.Contains("other files", TestFacts.Read(source).Absence, StringComparison.Ordinal);
        Assert.Contains("other files", CoverageFacts.Read(source).Absence, StringComparison.Ordinal);
    }
}
