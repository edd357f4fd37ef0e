using Factory.Model.Faults;
using Factory.Platform.Files;
using Factory.Platform.Tests.Infra;

namespace Factory.Platform.Tests.Files;

public sealed class RootedPathTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.txt")]
    [InlineData("src/new/a b.txt")]
    [InlineData("./a.txt")]
    [InlineData("src/../a.txt")]
    [InlineData("..a/...")]
    public void Allows_paths_inside_the_root_whether_they_exist_or_not(string path) =>
        Assert.Equal(Path.GetFullPath(path, folder.Path), RootedPath.Resolve(folder.Path, path));

    [Theory]
    [InlineData("..")]
    [InlineData("../a.txt")]
    [InlineData("src/../../a.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Refuses_paths_outside_the_root(string path) =>
        Assert.Throws<InvalidInputException>(() => RootedPath.Resolve(folder.Path, path));

    [Fact]
    public void Refuses_a_neighbour_whose_name_starts_like_the_root() =>
        Assert.Throws<InvalidInputException>(() => RootedPath.Resolve(folder.Path, $"../{Path.GetFileName(folder.Path)}-evil/a.txt"));

    [Fact]
    public void Refuses_a_link_to_a_file_outside() => Refuses("link", "/etc/passwd", "link");

    [Fact]
    public void Refuses_a_linked_folder_on_the_way() => Refuses("sub", Path.GetTempPath(), "sub/a.txt");

    [Fact]
    public void Refuses_a_relative_link_that_climbs_out() => Refuses("link", "../outside.txt", "link");

    [Fact]
    public void Refuses_a_dangling_link_that_points_outside() => Refuses("link", "/nowhere/at/all", "link");

    [Fact]
    public void Refuses_a_link_that_leaves_through_another_link()
    {
        File.CreateSymbolicLink(folder.At("out"), Path.GetTempPath());

        Refuses("link", "out/a.txt", "link");
    }

    [Fact]
    public void Refuses_a_link_whose_dots_look_harmless_until_the_link_before_them_is_followed()
    {
        File.CreateSymbolicLink(folder.At("out"), Path.GetTempPath());

        Refuses("link", "out/../a.txt", "link");
    }

    [Fact]
    public void Refuses_links_in_a_circle() => Refuses("link", "link", "link");

    [Fact]
    public void Allows_links_inside_the_root()
    {
        folder.File("real/a.txt", "text");
        File.CreateSymbolicLink(folder.At("sub"), "real");

        Assert.Equal(folder.At("sub/a.txt"), RootedPath.Resolve(folder.Path, "sub/a.txt"));
    }

    [Fact]
    public void Allows_a_root_that_is_itself_behind_a_link()
    {
        folder.File("real/a.txt", "text");
        File.CreateSymbolicLink(folder.At("root"), folder.At("real"));

        Assert.Equal(folder.At("root/a.txt"), RootedPath.Resolve(folder.At("root"), "a.txt"));
    }

    private void Refuses(string link, string target, string path)
    {
        File.CreateSymbolicLink(folder.At(link), target);

        var fault = Assert.Throws<InvalidInputException>(() => RootedPath.Resolve(folder.Path, path));

        Assert.Contains("symbolic link", fault.Message, StringComparison.Ordinal);
    }
}
