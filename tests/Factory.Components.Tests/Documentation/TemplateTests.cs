using System.Xml.Linq;
using Factory.Components.Tests.Infra;

namespace Factory.Components.Tests.Documentation;

/// <summary>This repository runs the very files that it hands to others.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("templates/github/factory.yml", ".github/workflows/factory.yml")]
    [InlineData("templates/github/factory-gates/action.yml", ".github/actions/factory-gates/action.yml")]
    [InlineData("templates/factory-repo/build.sh", "build.sh")]
    [InlineData("templates/factory-repo/build.ps1", "build.ps1")]
    [InlineData("templates/factory-repo/build.cmd", "build.cmd")]
    public void A_template_is_what_this_repository_uses(string template, string used) =>
        Assert.Equal(RepositoryFiles.Read(used), RepositoryFiles.Read(template));

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    [InlineData("Directory.Packages.props")]
    public void The_build_of_a_new_repository_takes_over_none_of_its_settings(string file) =>
        Assert.Empty(XDocument.Parse(RepositoryFiles.Read($"templates/factory-repo/build/{file}")).Root!.Nodes());

    [Fact]
    public void The_build_of_a_new_repository_needs_one_package() =>
        Assert.Equal("Factory.Components", Assert.Single(
            XDocument.Parse(RepositoryFiles.Read("templates/factory-repo/build/_build.csproj")).Descendants("PackageReference")).Attribute("Include")!.Value);
}
