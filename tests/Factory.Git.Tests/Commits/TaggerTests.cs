using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Commits;

public sealed class TaggerTests : GitTests
{
    [Fact]
    public async Task Puts_an_annotated_tag_on_head()
    {
        await Folder.CommitAsync();

        await TagAsync("v1.2.3", "One\n\n# not a comment\n");

        Assert.Equal("tag", await Folder.GitAsync("cat-file", "-t", "v1.2.3"));
        Assert.Equal(await Folder.GitAsync("rev-parse", "HEAD"), await Folder.GitAsync("rev-parse", "v1.2.3^{commit}"));
        Assert.Contains("# not a comment", await Folder.GitAsync("tag", "-l", "--format=%(contents)", "v1.2.3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_tags_in_ordinal_order()
    {
        await Folder.CommitAsync();
        foreach (var name in new[] { "v2", "V1", "a/b", "v10" })
        {
            await Folder.GitAsync("tag", name);
        }

        Assert.Equal(["V1", "a/b", "v10", "v2"], await (await Folder.OpenAsync()).TagsAsync(Cancellation));
    }

    [Fact]
    public async Task Refuses_a_name_that_is_taken()
    {
        await Folder.CommitAsync();
        await TagAsync("v1", "One");
        var tagged = await Folder.GitAsync("rev-parse", "v1");

        Assert.Contains("exists already", await FaultAsync(() => TagAsync("v1", "Again")), StringComparison.Ordinal);
        Assert.Equal(tagged, await Folder.GitAsync("rev-parse", "v1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-d")]
    [InlineData("a b")]
    [InlineData("a..b")]
    [InlineData("a^{}")]
    [InlineData("../heads/main")]
    [InlineData("a\nb")]
    [InlineData("v1\0x")]
    public async Task Refuses_what_is_no_name(string name)
    {
        await Folder.CommitAsync();

        Assert.Contains("cannot be the name of a tag", await FaultAsync(() => TagAsync(name, "One")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_tag_nothing() => Assert.Contains("no commit", await FaultAsync(() => TagAsync("v1", "One")), StringComparison.Ordinal);

    private async Task TagAsync(string name, string message) => await (await Folder.OpenAsync()).CreateTagAsync(name, message, Cancellation);
}
