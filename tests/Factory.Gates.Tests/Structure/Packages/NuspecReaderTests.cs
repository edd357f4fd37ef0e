using Factory.Gates.Structure.Packages.Restoring;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Structure.Packages;

public sealed class NuspecReaderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<license type='expression'>MIT</license><licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>", "MIT")]
    [InlineData("<licenseUrl>https://licenses.nuget.org/MIT</licenseUrl><license type='expression'> MIT OR Apache-2.0 </license>", "MIT OR Apache-2.0")]
    [InlineData("<license type='expression' version='1.0.0'><!-- a comment -->MIT</license>", "MIT")]
    [InlineData("<dependencies><license type='expression'>MIT</license></dependencies><license type='expression'>MPL-2.0</license>", "MPL-2.0")]
    [InlineData("<license type='expression'>MIT</license><license type='expression'>GPL-3.0-only</license>", "MIT")]
    public void Reads_an_expression(string metadata, string expression) => Assert.Equal((expression, ""), Read(Nuspec(metadata)));

    [Theory]
    [InlineData("<license type='file'>LICENSE.md</license><licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>", "it stands in the package's file LICENSE.md")]
    [InlineData("<licenseUrl>https://example.com/licence</licenseUrl>", "its nuspec gives only an address, https://example.com/licence")]
    [InlineData("<id>A</id>", "its nuspec names none")]
    [InlineData("<license type='expression' />", "'' is no licence expression")]
    [InlineData("<license type='expression'>The MIT License</license>", "'The MIT License' is no licence expression")]
    [InlineData("<license>MIT</license>", "'' is no kind of licence")]
    [InlineData("<license type='expression'><b>MIT</b></license>", "its nuspec can't be read")]
    [InlineData("<license type='expression'>MIT", "its nuspec can't be read")]
    public void Says_why_there_is_none(string metadata, string obstacle) => Assert.Equal(("", obstacle), Read(Nuspec(metadata)));

    [Fact]
    public void Reads_only_what_the_package_says_of_itself() => Assert.Equal(
        ("", "its nuspec names none"),
        Read("<package><files><license type='expression'>MIT</license></files><metadata><id>A</id></metadata></package>"));

    [Fact]
    public void Follows_no_entity() => Assert.Equal(
        ("", "its nuspec can't be read"),
        Read("<!DOCTYPE package [<!ENTITY a 'MIT'>]>" + Nuspec("<license type='expression'>&a;</license>")));

    [Fact]
    public void Reads_nothing_without_end() => Assert.Equal(
        ("", "its nuspec can't be read"), Read(Nuspec($"<description>{new string('a', 2_000_000)}</description><license type='expression'>MIT</license>")));

    [Theory]
    [InlineData("<developmentDependency>true</developmentDependency>", true)]
    [InlineData("<developmentDependency>false</developmentDependency>", false)]
    [InlineData("<id>A</id>", false)]
    public void Knows_what_is_only_for_building(string metadata, bool isOne) =>
        Assert.Equal(isOne, NuspecReader.Read(folder.File("a.nuspec", Nuspec(metadata))).IsDevelopmentDependency);

    private static string Nuspec(string metadata) =>
        $"<package xmlns='http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd'><metadata>{metadata}</metadata></package>";

    private (string Expression, string Obstacle) Read(string text)
    {
        var license = NuspecReader.Read(folder.File("a.nuspec", text)).License;
        return (license.Expression, license.Obstacle);
    }
}
