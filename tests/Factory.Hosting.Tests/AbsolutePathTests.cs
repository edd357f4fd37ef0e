namespace Factory.Hosting.Tests;

public sealed class AbsolutePathTests
{
    private static readonly AbsolutePath Root = AbsolutePath.Create(Path.GetFullPath("/shop"));

    [Fact]
    public void Paths_are_joined_with_a_slash()
    {
        string path = Root / "src" / "App.csproj";

        Assert.Equal(Path.GetFullPath("/shop/src/App.csproj"), path);
    }

    [Fact]
    public void Dots_go_up() => Assert.Equal(Root, Root / "src" / "..");

    [Fact]
    public void A_plus_appends_to_the_name() => Assert.Equal("app.zip", (Root / "app" + ".zip").Name);

    [Fact]
    public void The_parent_of_the_file_system_is_none() => Assert.Null(AbsolutePath.Create(Path.GetPathRoot(Root)!).Parent);

    [Fact]
    public void The_same_place_is_equal() => Assert.True(Root / "a" == (AbsolutePath)(Root + "/a/"));

    [Fact]
    public void Relative_text_is_refused() => Assert.Throws<ArgumentException>(() => AbsolutePath.Create("src"));
}
