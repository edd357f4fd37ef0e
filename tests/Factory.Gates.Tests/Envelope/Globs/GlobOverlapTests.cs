using Factory.Gates.Envelope.Globs;

namespace Factory.Gates.Tests.Envelope.Globs;

public sealed class GlobOverlapTests
{
    [Theory]
    [InlineData("src/**", "src/New/**")]
    [InlineData("src/New/Order.cs", "src/**")]
    [InlineData("**", "a")]
    [InlineData("src/**/Order.cs", "src/Order.cs")]
    [InlineData("src/**/Order.cs", "src/a/b/Order.cs")]
    [InlineData("src/*/Order.cs", "src/Shop/**")]
    [InlineData("**/*.cs", "src/**")]
    [InlineData("src/{A,B}/**", "src/B/x")]
    [InlineData("src/{A/{x,y},B}/z", "src/A/y/*")]
    [InlineData("{**/a,b}", "x/y/a")]
    [InlineData("a?c", "?b*")]
    [InlineData("*", "*.sln")]
    public void Finds_a_path_that_both_stand_for(string one, string other)
    {
        Assert.True(Overlap(one, other));
        Assert.True(Overlap(other, one));
    }

    [Theory]
    [InlineData("src/**", "tests/**")]
    [InlineData("src/Factory.Git/**", "src/Factory.Gates/**")]
    [InlineData("*", "src/**")]
    [InlineData("src/*", "src/a/b")]
    [InlineData("**/*.cs", "src/*.md")]
    [InlineData("src/{A,B}/**", "src/C/**")]
    [InlineData("{**/a,b}", "x/b")]
    [InlineData("a?c", "a/c")]
    [InlineData("src/**", "src")]
    [InlineData("Src/**", "src/**")]
    public void Tells_globs_apart_that_have_no_path_in_common(string one, string other)
    {
        Assert.False(Overlap(one, other));
        Assert.False(Overlap(other, one));
    }

    [Theory]
    [InlineData("src/**/*.{cs,md}")]
    [InlineData("{a,b}/**/c?")]
    [InlineData("**")]
    [InlineData("a/**/**/b")]
    public void Agrees_with_the_glob_itself_on_single_paths(string pattern)
    {
        var glob = Glob.Parse(pattern);
        Assert.All(
            ["src/a.cs", "src/a/b.md", "a/c1", "b/x/cc", "x", "a/b", "a/x/b", "src/a.txt", "c/d"],
            path => Assert.Equal(glob.Matches(path), Overlap(pattern, path)));
    }

    private static bool Overlap(string one, string other) => GlobOverlap.Between(GlobStates.Of(one), GlobStates.Of(other));
}
