using Factory.Gates.Handover.Ownership;

namespace Factory.Gates.Tests.Handover.Ownership;

public sealed class CodeOwnersTests
{
    [Theory]
    [InlineData("* @all", "src/A.cs", "all")]
    [InlineData("* @all\n/src/ @src", "src/a/A.cs", "src")]
    [InlineData("* @all\nsrc/ @src", "lib/src/A.cs", "src")]
    [InlineData("*.md @writers # who write", "docs/a/b.md", "writers")]
    [InlineData("docs/*.md @writers", "docs/a.md", "writers")]
    [InlineData("docs/*.md @writers", "docs/a/b.md", "")]
    [InlineData("/LICENSE ada@example.com", "LICENSE", "ada@example.com")]
    [InlineData("* @all\n/open/", "open/A.cs", "")]
    [InlineData("[Section]\n!x @no\n[a-z] @no", "A.cs", "")]
    public void The_last_pattern_that_matches_says_who(string text, string path, string owner) =>
        Assert.Equal(owner, string.Join(',', CodeOwners.Parse(text, "CODEOWNERS").Of(path)));
}
