using Factory.Gates.Context;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Context;

public sealed class ContextFilesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(".git/hooks/pre-commit", ".factory/factory.yml: '.git/hooks/pre-commit' is git's own. Give a file of the repository, such as AGENTS.md")]
    [InlineData("sub/.Git/info/rails.md", ".factory/factory.yml: 'sub/.Git/info/rails.md' is git's own. Give a file of the repository, such as AGENTS.md")]
    [InlineData("build.sh", ".factory/factory.yml: 'build.sh' is no page. Give a file that ends in .md or .mdc, such as AGENTS.md")]
    [InlineData("../AGENTS.md", ".factory/factory.yml: '../AGENTS.md' can't be the path of a file. Give a path relative to the root, such as AGENTS.md")]
    public void Refuses_what_is_no_page_of_the_repository_whoever_asks(string path, string mistake) =>
        Assert.Equal([mistake], Mistakes.In(() => ContextFiles.Read(folder.Path, [path], "block")));

    [Fact]
    public void Refuses_a_folder_that_links_into_gits_own()
    {
        Directory.CreateDirectory(folder.At(".git"));
        Directory.CreateSymbolicLink(folder.At("docs"), ".git");

        Assert.Equal(
            ["docs/rails.md: this leads into git's own folder. Name a file of the repository in context: files:"],
            Mistakes.In(() => ContextFiles.Read(folder.Path, ["docs/rails.md"], "block")));
    }
}
