using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.BuildReview.Scope;

public sealed class PackageChangesTests
{
    private const string Project = "src/A/A.csproj";
    private const string Versions = "Directory.Packages.props";

    [Theory]
    [InlineData("<PackageReference Include='X' />", "<PackageReference Include='X' /><PackageReference Include='Y' Version='1' />", "Y is new in version 1")]
    [InlineData("<PackageReference Include='X' />", "", "X is gone")]
    [InlineData("<PackageReference Include='X' Version='1' />", "<PackageReference Include='X' Version='2' />", "X moves from version 1 to 2")]
    [InlineData("<PackageReference Include='X' Version='1' />", "<PackageReference Include='X'><Version>2</Version></PackageReference>", "X moves from version 1 to 2")]
    [InlineData("<PackageReference Include='X' />", "<PackageReference Include='X' VersionOverride='2' />", "X moves from version none to 2")]
    [InlineData("<PackageVersion Include='X' Version='1' />", "<PackageVersion Include='X' Version='2' />", "X moves from version 1 to 2")]
    [InlineData("", "<PackageDownload Include='X' Version='[1]' />", "X is new in version [1]")]
    [InlineData("", "<GlobalPackageReference Include='X' Version='1' />", "X is new in version 1")]
    [InlineData("", "<PackageReference Include='X;Y' />", "X is new", "Y is new")]
    [InlineData("<PackageReference Include='X' />", "<packagereference include='X' /><PackageReference Include='x' />")]
    [InlineData("<PackageReference Include='X' Version='1' />", "<PackageReference Version=' 1 ' Include='X' PrivateAssets='all' />")]
    public async Task Are_found_in_every_kind_of_item(string before, string now, params string[] expected) =>
        Assert.Equal(expected, await ChangesAsync(new ScopeStory().Before(Project, Items(before)).Now(Project, Items(now)).Now("a.txt", "")));

    [Fact]
    public async Task Include_a_known_package_that_another_project_now_uses() =>
        Assert.Equal(
            ["X is now used by src/B/B.csproj"],
            await ChangesAsync(new ScopeStory()
                .Unchanged(Versions, Items("<PackageVersion Include='X' Version='1' />"))
                .Unchanged(Project, Items("<PackageReference Include='X' />"))
                .Now("src/B/B.csproj", Items("<PackageReference Include='X' />"))));

    [Fact]
    public async Task Leave_out_a_version_that_moves_to_the_central_file() =>
        Assert.Empty(await ChangesAsync(new ScopeStory()
            .Before(Project, Items("<PackageReference Include='X' Version='1' />"))
            .Now(Project, Items("<PackageReference Include='X' />"))
            .Now(Versions, Items("<PackageVersion Include='X' Version='1' />"))));

    [Fact]
    public async Task Leave_out_a_project_that_is_renamed() =>
        Assert.Empty(await ChangesAsync(new ScopeStory()
            .Before("src/Old/Old.csproj", Items("<PackageReference Include='X' Version='1' />"))
            .Now(Project, Items("<PackageReference Include='X' Version='1' />"))
            .Renamed("src/Old/Old.csproj", Project)));

    [Fact]
    public async Task See_a_version_that_a_property_in_another_file_gives() =>
        Assert.Equal(
            ["X moves from version 1.0 to 2.0"],
            await ChangesAsync(new ScopeStory()
                .Unchanged(Project, Items("<PackageReference Include='X' Version='$(XVersion)' />"))
                .Before("eng/Versions.props", "<Project><PropertyGroup><XVersion>1.0</XVersion></PropertyGroup></Project>")
                .Now("eng/Versions.props", "<Project><PropertyGroup><XVersion>2.0</XVersion></PropertyGroup></Project>")));

    [Fact]
    public async Task See_an_SDK_with_a_version() =>
        Assert.Equal(
            ["Some.Sdk is new in version 1.2"],
            await ChangesAsync(new ScopeStory().Now(Project, "<Project Sdk='Microsoft.NET.Sdk;Some.Sdk/1.2' />")));

    [Fact]
    public async Task Need_a_project_file_that_can_be_read()
    {
        var story = new ScopeStory().Now("A.csproj", "<Project>").Now("B.csproj", "<!DOCTYPE a [<!ENTITY b 'c'>]><Project>&b;</Project>").Unchanged("C.csproj", "nothing");

        var mistakes = await Mistakes.InAsync(story.FactsAsync);

        Assert.Equal(["A.csproj:1:10", "B.csproj"], mistakes.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Refuse_a_file_that_is_nested_without_end()
    {
        const int Depth = 500_000;
        var deep = string.Concat(Enumerable.Repeat("<a>", Depth)) + string.Concat(Enumerable.Repeat("</a>", Depth));

        Assert.Equal(
            [$"{Project}:1: it is nested more than 64 levels deep. Write it flatter"],
            await Mistakes.InAsync(new ScopeStory().Now(Project, $"<Project>{deep}</Project>").FactsAsync));
    }

    private static string Items(string items) => $"<Project><ItemGroup>{items.Replace('\'', '"')}</ItemGroup></Project>";

    private static async Task<IReadOnlyList<string>> ChangesAsync(ScopeStory story) =>
        [.. (await story.FactsAsync()).Packages.Select(package => $"{package.Name} {package.What}")];
}
