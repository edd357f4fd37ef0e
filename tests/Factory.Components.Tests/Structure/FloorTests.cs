using System.Xml.Linq;
using Factory.Components.Tests.Infra;

namespace Factory.Components.Tests.Structure;

/// <summary>A project may use only what stands below it. Add a project here when you add one to the tree.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Factory.Model"] = [],
        ["Factory.Platform"] = ["Factory.Model"],
        ["Factory.Git"] = ["Factory.Model", "Factory.Platform"],
        ["Factory.Patterns"] = ["Factory.Model"],
        ["Factory.CodeModel"] = ["Factory.Model"],
        ["Factory.Reports"] = ["Factory.Model", "Factory.Platform"],
        ["Factory.Hosting"] = ["Factory.Model", "Factory.Platform"],
        ["Factory.Gates"] = ["Factory.Model", "Factory.Platform", "Factory.Git", "Factory.Patterns", "Factory.CodeModel"],
        ["Factory.Mcp"] = ["Factory.Gates"],
        ["Factory.Components"] = ["Factory.Gates", "Factory.Mcp", "Factory.Reports", "Factory.Hosting"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_the_floors_below_it(string project)
    {
        var uses = XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(uses.Except(Allowed[project]));
    }

    [Fact]
    public void Every_project_has_a_test_project_of_its_name() =>
        Assert.All(Allowed.Keys, project => Assert.True(File.Exists(Path.Combine(RepositoryFiles.Root, "tests", $"{project}.Tests", $"{project}.Tests.csproj")), project));

    [Fact]
    public void Only_one_file_of_the_components_names_the_types_of_a_host() =>
        Assert.Equal(
            ["Hosts/Factory.cs"],
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "Factory.Components"), "*.cs", SearchOption.AllDirectories)
            where File.ReadAllText(file).Contains("Factory.Hosting", StringComparison.Ordinal)
            select Path.GetRelativePath(Path.Combine(RepositoryFiles.Root, "src", "Factory.Components"), file).Replace('\\', '/'));
}
