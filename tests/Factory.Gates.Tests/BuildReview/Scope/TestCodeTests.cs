using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.BuildReview.Scope;

/// <summary>Which C# files are test code, whose public API binds nobody.</summary>
public sealed class TestCodeTests
{
    private const string Product = "<Project><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>";
    private const string Yes = "<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>";

    [Theory]
    [InlineData("src/Shop/Tests/Api.cs")]
    [InlineData("src/Shop/Shop.Tests/Api.cs")]
    [InlineData("src/Shop/test/Api.cs")]
    public async Task A_folder_of_a_product_project_is_product_code_whatever_it_is_called(string path) =>
        Assert.True(await CountsAsync(path, ("src/Shop/Shop.csproj", Product)));

    [Theory]
    [InlineData("<PackageReference Include='Microsoft.NET.Test.Sdk' />")]
    [InlineData("<PackageReference Include='xunit.v3' />")]
    [InlineData("<PackageReference Include='NUnit' />")]
    [InlineData("<PackageReference Include='Moq; MSTest.TestFramework' />")]
    [InlineData("<Sdk Name='MSTest.Sdk' Version='3.0' />")]
    public async Task A_project_with_a_test_package_holds_tests(string item) =>
        Assert.False(await CountsAsync("src/Checks/A.cs", ("src/Checks/Checks.csproj", $"<Project><ItemGroup>{item.Replace('\'', '"')}</ItemGroup></Project>")));

    [Fact]
    public async Task A_project_of_a_test_SDK_holds_tests() =>
        Assert.False(await CountsAsync("src/Checks/A.cs", ("src/Checks/Checks.csproj", "<Project Sdk=\"MSTest.Sdk\" />")));

    [Fact]
    public async Task A_project_that_denies_it_holds_none() =>
        Assert.True(await CountsAsync(
            "tests/Kit/A.cs",
            ("tests/Directory.Build.props", Yes),
            ("tests/Kit/Kit.csproj", "<Project><PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup></Project>")));

    [Fact]
    public async Task A_central_version_of_a_test_package_says_nothing() =>
        Assert.True(await CountsAsync(
            "src/Shop/A.cs", ("src/Shop/Shop.csproj", "<Project><ItemGroup><PackageVersion Include=\"xunit\" Version=\"2\" /></ItemGroup></Project>")));

    [Theory]
    [InlineData(Yes)]
    [InlineData("<Project><ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" /></ItemGroup></Project>")]
    public async Task Settings_above_a_project_speak_for_it(string settings) =>
        Assert.False(await CountsAsync("checks/A/A.cs", ("checks/Directory.Build.props", settings), ("checks/A/A.csproj", Product)));

    [Fact]
    public async Task Settings_inside_of_a_project_do_not_speak_for_it() =>
        Assert.True(await CountsAsync("src/Shop/Api/A.cs", ("src/Shop/Api/Directory.Build.props", Yes), ("src/Shop/Shop.csproj", Product)));

    [Theory]
    [InlineData("src/Shop/Shop.csproj", true)]
    [InlineData("src/Shop/Shop.Tests.csproj", false)]
    public async Task Central_references_on_a_condition_speak_for_projects_that_are_called_so(string project, bool counts)
    {
        const string Packages =
            "<Project><ItemGroup Condition=\"$(MSBuildProjectFullPath.Contains('Tests'))\"><PackageReference Include=\"NUnit\" Version=\"4\" /></ItemGroup></Project>";

        Assert.Equal(counts, await CountsAsync("src/Shop/A.cs", ("Directory.Packages.props", Packages), (project, Product)));
    }

    [Theory]
    [InlineData("src/Shop/Shop.csproj", true)]
    [InlineData("src/Shop/Shop.Tests.csproj", false)]
    public async Task Settings_on_a_condition_speak_for_projects_that_are_called_so(string project, bool counts)
    {
        const string Settings =
            "<Project><PropertyGroup Condition=\"$(MSBuildProjectName.EndsWith('Tests'))\"><IsTestProject>true</IsTestProject></PropertyGroup></Project>";

        Assert.Equal(counts, await CountsAsync("src/Shop/A.cs", ("Directory.Build.props", Settings), (project, Product)));
    }

    [Fact]
    public async Task A_file_that_a_product_project_may_own_too_is_product_code() =>
        Assert.True(await CountsAsync("src/Shop/A.cs", ("src/Shop/Shop.csproj", Product), ("src/Shop/Shop.Tests.csproj", Yes)));

    [Theory]
    [InlineData("tests/A.cs", false)]
    [InlineData("src/A.Tests/A.cs", false)]
    [InlineData("src/A/A.cs", true)]
    public async Task The_folder_decides_where_no_project_owns_the_file(string path, bool counts) =>
        Assert.Equal(counts, await CountsAsync(path, ("build/Build.csproj", Product)));

    private static async Task<bool> CountsAsync(string path, params (string Path, string Text)[] projects)
    {
        var story = projects.Aggregate(new ScopeStory(), (told, project) => told.Unchanged(project.Path, project.Text));
        return (await story.Now(path, "namespace A; public static class Order { }").FactsAsync()).Api.Count > 0;
    }
}
