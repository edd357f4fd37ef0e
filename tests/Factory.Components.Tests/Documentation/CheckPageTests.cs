using System.Reflection;
using Factory.Components.Tests.Infra;
using Factory.Gates.Judging;
using Factory.Model.Reports;

namespace Factory.Components.Tests.Documentation;

/// <summary>Every check has a page, every page a check, and the README's table is made of the pages.</summary>
public sealed class CheckPageTests
{
    public static TheoryData<string> Ids => [.. Checks().Select(check => check.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_check_has_a_page_under_its_own_title(string id) =>
        Assert.StartsWith($"# {id}: {Checks().Single(check => check.Id == id).Title}\n", RepositoryFiles.Read($"docs/checks/{id}.md"), StringComparison.Ordinal);

    [Fact]
    public void A_page_has_a_check() =>
        Assert.Equal(Checks().Select(check => check.Id), Pages());

    [Fact]
    public void The_catalog_holds_every_check() => Assert.Equal(Checks(), CheckCatalog.All);

    [Fact]
    public void An_id_names_one_check() => Assert.Distinct(Checks().Select(check => check.Id));

    [Fact]
    public void The_table_of_the_README_is_made_of_the_pages() =>
        Assert.All(Pages(), id =>
        {
            var page = RepositoryFiles.Read($"docs/checks/{id}.md").Split('\n');
            var gate = page.Single(line => line.StartsWith("Gate: ", StringComparison.Ordinal))["Gate: ".Length..].Split(" · ")[0];
            Assert.Contains($"| [{id}](docs/checks/{id}.md) | {page[0][$"# {id}: ".Length..]} | {gate} |\n", RepositoryFiles.Read("README.md"), StringComparison.Ordinal);
        });

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(RepositoryFiles.At("docs/checks"), "FAC*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static IEnumerable<CheckInfo> Checks() =>
        typeof(GateContext).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(CheckInfo))
            .Select(property => (CheckInfo)property.GetValue(null)!)
            .Append(GateReport.NothingToCheck)
            .OrderBy(check => check.Id, StringComparer.Ordinal);
}
