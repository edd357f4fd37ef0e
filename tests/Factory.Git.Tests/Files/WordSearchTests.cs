using Factory.Git.Files;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Files;

public sealed class WordSearchTests : GitTests
{
    [Fact]
    public async Task Finds_whole_words_in_every_file_of_a_commit()
    {
        Folder.File("a/with space/ü.cs", "class Order { Order Ship; }\n");
        Folder.File("b.cs", "class Orders { int Ship; }\n");
        Folder.File("c.cs", "nothing\n");
        await Folder.CommitAsync();
        Folder.File("c.cs", "class Order;\n");

        Assert.Equal(["a/with space/ü.cs: Order Ship", "b.cs: Ship"], await FindAsync("Order", "Ship"));
    }

    [Fact]
    public async Task Finds_words_that_are_a_part_of_one_another_or_share_one()
    {
        Folder.File("a.cs", "Foo.Bar.Baz x;\n");
        Folder.File("b.cs", "Foo.Bar x;\n");
        Folder.File("c.cs", "Foo.Barn x; FooBar y;\n");
        await Folder.CommitAsync();

        Assert.Equal(
            ["a.cs: Bar Bar.Baz Foo Foo.Bar Foo.Bar.Baz", "b.cs: Bar Foo Foo.Bar", "c.cs: Foo"],
            await FindAsync("Foo.Bar", "Foo", "Bar.Baz", "Bar", "Foo.Bar.Baz"));
    }

    [Fact]
    public void Words_that_can_not_overlap_are_looked_for_at_once()
    {
        Assert.Equal(["Foo Food Bar.Baz Shop.Foods", "Foo.Bar Foo.Baz"], Turns("Foo", "Foo.Bar", "Food", "Foo.Baz", "Bar.Baz", "Foo", "Shop.Foods"));
        Assert.Equal(["Foo.Bar Shop.Foo.Barn", "Bar.Baz Foo", "Foo.Bar.Baz"], Turns("Foo.Bar", "Bar.Baz", "Foo.Bar.Baz", "Foo", "Shop.Foo.Barn"));
        Assert.Empty(WordTurns.Of([]));
    }

    [Fact]
    public async Task What_is_nowhere_is_not_found()
    {
        await Folder.CommitAsync("a.cs", "class Order;");

        Assert.Empty(await FindAsync("Page"));
        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task A_commit_that_is_not_there_is_a_mistake()
    {
        await Folder.CommitAsync("a.cs", "class Order;");
        var repository = await Folder.OpenAsync();

        Assert.Contains("git grep", await FaultAsync(() => repository.FindWordsAsync(new('1', 40), ["Order"], Cancellation)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Turns(params string[] words) => [.. WordTurns.Of(words).Select(turn => string.Join(' ', turn))];

    private async Task<IReadOnlyList<string>> FindAsync(params string[] words)
    {
        var found = await (await Folder.OpenAsync()).FindWordsAsync("HEAD", words, Cancellation);
        return [.. found.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key}: {string.Join(' ', file.Value.Order(StringComparer.Ordinal))}")];
    }
}
