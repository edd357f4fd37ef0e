using System.Reflection;
using System.Xml.Linq;
using Factory.Gates.Building.Tools;

namespace Factory.Gates.Tests.Building;

public sealed class PackagedToolTests
{
    public static TheoryData<string, string> Tools => new()
    {
        { PackagedTool.ReportGenerator.Package, PackagedTool.ReportGenerator.Version },
        { PackagedTool.GitVersion.Package, PackagedTool.GitVersion.Version },
    };

    [Theory]
    [MemberData(nameof(Tools))]
    public void The_version_that_is_looked_for_is_the_version_that_is_restored(string package, string version)
    {
        using var versions = Assembly.GetExecutingAssembly().GetManifestResourceStream("Directory.Packages.props")!;
        var restored = XDocument.Load(versions).Descendants("PackageVersion").Single(item => item.Attribute("Include")!.Value == package);

        Assert.Equal(version, restored.Attribute("Version")!.Value);
    }
}
