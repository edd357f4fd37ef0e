using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Scratch;

public sealed class ClonesTests : GitTests
{
    [Fact]
    public async Task Clones_what_is_committed_and_removes_all_trace()
    {
        await Folder.CommitAsync("a.txt", "committed");
        Folder.File("a.txt", "changed");
        Folder.File("b.txt", "untracked");
        var before = await Folder.StateAsync();
        string place;

        using (var clone = await (await Folder.OpenAsync()).CloneAsync(Cancellation))
        {
            place = clone.Folder;
            Assert.Equal("committed", await File.ReadAllTextAsync(Path.Combine(clone.Folder, "a.txt"), Cancellation));
            Assert.False(File.Exists(Path.Combine(clone.Folder, "b.txt")));
            Assert.Empty(Directory.EnumerateFileSystemEntries(clone.Room("home")));
            Directory.CreateSymbolicLink(Path.Combine(clone.Room("home"), "link"), Folder.Root);
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(place)));
        Assert.Equal(before, await Folder.StateAsync());
    }

    [Fact]
    public async Task Lists_what_is_in_no_commit_ignored_or_not()
    {
        await Folder.CommitAsync(".gitignore", "out\n");
        Folder.File("out/a/b.txt", "x");
        Folder.File("new.txt", "x");

        Assert.Equal(["new.txt", "out/"], await (await Folder.OpenAsync()).LocalFilesAsync(Cancellation));
    }
}
