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
}
