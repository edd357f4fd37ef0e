using Factory.Gates.Building.Files;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Structure.Packages;

public sealed class AssetsFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("{ nonsense }")]
    [InlineData("""{ "targets": { "net10.0": { "\ud800/1": { "type": "package" } } } }""")]
    public void What_is_no_JSON_tells_nothing(string text) => Assert.Null(Find(text));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{ "targets": 5, "libraries": [], "packageFolders": "a", "project": null }""")]
    [InlineData("""{ "targets": { "net10.0": { "A": 7, "B/1": { "type": "other" }, "C/1": { "type": 3 } } }, "libraries": { "P/1": { "type": "project", "path": "../../../outside.csproj" } } }""")]
    public void What_has_another_shape_is_left_out(string text) => Assert.Equal((0, 0, 0), Counts(Find(text)!));

    [Fact]
    public void Packages_that_need_each_other_in_a_circle_have_an_end() => Assert.Equal(
        ["A through ", "B through A"],
        Find("""
            {
              "targets": { "net10.0": {
                "A/1": { "type": "package", "dependencies": { "B": "1", "A": "1" } },
                "B/1": { "type": "package", "dependencies": { "A": "1" } } } },
              "project": { "frameworks": { "net10.0": { "dependencies": { "A": {} } } } }
            }
            """)!.Packages.Select(package => $"{package.Id} through {string.Join(' ', package.Through)}"));

    private static (int Packages, int Projects, int Folders) Counts(RestoredProject project) =>
        (project.Packages.Count, project.Projects.Count, project.Folders.Count);

    private RestoredProject? Find(string text) => AssetsFile.Find(folder.File("project.assets.json", text), "src/A/A.csproj", new RepositoryPaths(folder.Path));
}
