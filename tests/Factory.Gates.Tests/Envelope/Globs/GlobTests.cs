using Factory.Gates.Envelope.Globs;

namespace Factory.Gates.Tests.Envelope.Globs;

public sealed class GlobTests
{
    [Theory]
    [InlineData("src/A/B.cs", "src/A/B.cs")]
    [InlineData("src/**", "src/B.cs")]
    [InlineData("src/**", "src/A/.hidden")]
    [InlineData("**", "B.cs")]
    [InlineData("**/*.g.cs", "B.g.cs")]
    [InlineData("**/*.g.cs", "src/A/B.g.cs")]
    [InlineData("src/**/B.cs", "src/B.cs")]
    [InlineData("src/**/B.cs", "src/A/C/B.cs")]
    [InlineData("src/*.cs", "src/B.cs")]
    [InlineData("src/?.cs", "src/B.cs")]
    [InlineData("{src,tests}/**", "tests/B.cs")]
    [InlineData("{src/**,docs}", "src/A/B.cs")]
    [InlineData("src/{A,{B,C}}.cs", "src/C.cs")]
    [InlineData("src/A+(1).cs", "src/A+(1).cs")]
    public void Stands_for(string pattern, string path) => Assert.True(Glob.Parse(pattern).Matches(path));

    [Theory]
    [InlineData("src/**", "src")]
    [InlineData("src/**", "srcs/B.cs")]
    [InlineData("src/**", "a/src/B.cs")]
    [InlineData("src/*", "src/A/B.cs")]
    [InlineData("src/?.cs", "src//cs")]
    [InlineData("src/B.cs", "src/b.cs")]
    [InlineData("src/B.cs", "src/BXcs")]
    [InlineData("src/A", "src/A/B.cs")]
    [InlineData("*.cs", "B.cs\n")]
    [InlineData("{src,tests}/*", "docs/B.cs")]
    public void Does_not_stand_for(string pattern, string path) => Assert.False(Glob.Parse(pattern).Matches(path));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("/src/**", "relative to the root")]
    [InlineData("C:/src", "relative to the root")]
    [InlineData("../src/**", "'.' and '..'")]
    [InlineData("src/{..,a}/b", "'.' and '..'")]
    [InlineData(@"src\**", "backslash")]
    [InlineData("src/", "stands for files")]
    [InlineData("src//a", "empty folder name")]
    [InlineData("src/**.cs", "** must stand alone")]
    [InlineData("src/[ab].cs", "character classes")]
    [InlineData("!src/**", "negated")]
    [InlineData("src/{a,b", "without its")]
    [InlineData("src/a}", "} without its {")]
    [InlineData("src/a,src/b", "comma outside")]
    [InlineData("{{{{{a}}}}}", "nested")]
    [InlineData("src/\u0001", "control")]
    public void Is_refused_with_the_reason(string pattern, string reason)
    {
        var mistake = GlobSyntax.MistakeIn(pattern);

        Assert.Contains(reason, mistake?.What, StringComparison.Ordinal);
        Assert.NotEmpty(mistake!.Instead);
    }

    [Fact]
    public void Is_refused_when_it_is_endless() => Assert.NotNull(GlobSyntax.MistakeIn(new string('a', 513)));

    [Theory]
    [InlineData("**/", 100)]
    [InlineData("*a", 200)]
    [InlineData("{a,a,aa}", 60)]
    [InlineData("**/*a/", 80)]
    public void A_hostile_pattern_comes_to_an_end(string piece, int times)
    {
        var glob = Glob.Parse(string.Concat(Enumerable.Repeat(piece, times)) + "b");
        var path = string.Concat(Enumerable.Repeat("a/", 1000)) + new string('a', 2000);

        Assert.False(glob.Matches(path));
    }

    [Fact]
    public void One_glob_of_a_set_is_enough()
    {
        var set = GlobSet.Of(["src/**", "docs/*.md"]);

        Assert.True(set.Matches("docs/a.md"));
        Assert.False(set.Matches("docs/a/b.md"));
        Assert.False(GlobSet.Of([]).Matches("a"));
    }
}
