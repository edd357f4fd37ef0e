using Factory.Patterns.Rules;

namespace Factory.Patterns.Tests.Rules;

public sealed class PathFilterTests
{
    [Theory]
    [InlineData("*.cs", "a.cs", true)]
    [InlineData("*.cs", "src/deep/a.cs", true)]
    [InlineData("*.cs", "a.csx", false)]
    [InlineData("tests", "tests/deep/a.cs", true)]
    [InlineData("tests", "src/tests/a.cs", true)]
    [InlineData("tests", "src/mytests/a.cs", false)]
    [InlineData("/tests", "tests/a.cs", true)]
    [InlineData("/tests", "src/tests/a.cs", false)]
    [InlineData("tests/", "tests/a.cs", true)]
    [InlineData("tests/", "tests", false)]
    [InlineData("src/app", "src/app/a.cs", true)]
    [InlineData("src/app", "lib/src/app/a.cs", false)]
    [InlineData("src/*.cs", "src/a.cs", true)]
    [InlineData("src/*.cs", "src/deep/a.cs", false)]
    [InlineData("src/**/*.cs", "src/a.cs", true)]
    [InlineData("src/**/*.cs", "src/x/y/a.cs", true)]
    [InlineData("**/gen/*.cs", "a/gen/b.cs", true)]
    [InlineData("src/**", "src/a/b", true)]
    [InlineData("a?c", "x/abc", true)]
    [InlineData("a?c", "x/a/c", false)]
    [InlineData("a.c", "abc", false)]
    public void A_pattern_matches_files_and_the_folders_around_them(string pattern, string path, bool covered)
    {
        Assert.Equal(covered, new PathFilter([pattern], []).Covers(path));
        Assert.Equal(!covered, new PathFilter([], [pattern]).Covers(path));
    }

    [Fact]
    public void What_is_excluded_is_excluded_even_where_it_is_included() =>
        Assert.False(new PathFilter(["src"], ["*_internal.cs"]).Covers("src/a_internal.cs"));

    [Fact]
    public void Without_patterns_every_file_is_covered() => Assert.True(PathFilter.All.Covers("any/file"));
}
