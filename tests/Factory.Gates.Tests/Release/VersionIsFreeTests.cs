using Factory.Gates.Release;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Release;

public sealed class VersionIsFreeTests
{
    [Theory]
    [InlineData("v1.2.0")]
    [InlineData("1.2.0")]
    public void A_tag_of_the_version_takes_it(string tag) =>
        Assert.Equal(CheckState.Failed, VersionIsFree.Ask("1.2.0", ["v1.1.0", tag], "").State);

    [Theory]
    [InlineData("v1.2.0-beta.1")]
    [InlineData("v1.2.01")]
    [InlineData("v11.2.0")]
    public void A_tag_of_another_version_does_not(string tag) =>
        Assert.Equal(CheckState.Passed, VersionIsFree.Ask("1.2.0", [tag], "").State);

    [Theory]
    [InlineData("## [1.2.0] - 2026-01-01")]
    [InlineData("## 1.2.0")]
    [InlineData("## 1.2.0 (January)")]
    public void A_section_of_the_changelog_takes_it(string heading)
    {
        var finding = Assert.Single(VersionIsFree.Ask("1.2.0", [], $"# Changelog\n\n{heading}\n").Findings);

        Assert.Equal(new("CHANGELOG.md", 3), finding.Location);
    }

    [Fact]
    public void A_longer_version_in_the_changelog_does_not() =>
        Assert.Equal(CheckState.Passed, VersionIsFree.Ask("1.2.0", [], "## [1.2.0-rc.1]\n").State);

    [Fact]
    public void A_branch_without_a_label_releases_the_number_alone() =>
        Assert.Equal(
            new("1.2.4", "2026-11-23", "1.2.3"),
            GitVersionOutput.Parse("""{ "PreReleaseLabel": "", "MajorMinorPatch": "1.2.4", "SemVer": "1.2.4-7", "CommitDate": "2026-11-23", "VersionSourceSemVer": "1.2.3" }"""));

    [Fact]
    public void A_branch_with_a_label_keeps_it() =>
        Assert.Equal(
            "1.3.0-beta.2",
            GitVersionOutput.Parse("""{ "PreReleaseLabel": "beta", "MajorMinorPatch": "1.3.0", "SemVer": "1.3.0-beta.2", "CommitDate": "", "VersionSourceSemVer": "" }""").Version);

    [Theory]
    [InlineData("no repository found")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Anything_else_than_the_variables_is_refused(string output) =>
        Assert.Throws<InvalidInputException>(() => GitVersionOutput.Parse(output));
}
