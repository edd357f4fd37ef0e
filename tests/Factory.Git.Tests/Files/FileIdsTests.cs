using Factory.Git.Files;
using Factory.Git.Tests.Infra;
using Factory.Platform.Processes;

namespace Factory.Git.Tests.Files;

public sealed class FileIdsTests : GitTests
{
    [Fact]
    public async Task Only_what_lies_on_the_disk_as_git_keeps_it_has_an_id()
    {
        Folder.File("kept.cs", "class A;");
        Folder.File("changed.cs", "class B;");
        await Folder.CommitAsync("first");
        Folder.File("changed.cs", "class C;");
        Folder.File("new.cs", "class D;");

        var files = await FileIds.ReadAsync(Folder.Root, ChildProcess.RunAsync, Cancellation);

        Assert.Equal(["changed.cs False", "kept.cs True", "new.cs False"], files.Select(file => $"{file.Path} {file.BlobId.Length > 0}"));
    }

    [Fact]
    public async Task A_file_in_conflict_is_listed_once_and_has_no_id()
    {
        await Folder.CommitAsync("a b.cs", "class A;");
        await Folder.GitAsync("checkout", "--quiet", "-b", "other");
        await Folder.CommitAsync("a b.cs", "class B;");
        await Folder.GitAsync("checkout", "--quiet", "main");
        await Folder.CommitAsync("a b.cs", "class C;");
        await Folder.GitAsync("read-tree", "-m", "HEAD~1", "HEAD", "other");
        Folder.File("a b.cs", "class B;");

        var file = Assert.Single(await FileIds.ReadAsync(Folder.Root, ChildProcess.RunAsync, Cancellation));

        Assert.Equal(("a b.cs", ""), (file.Path, file.BlobId));
    }

    [Fact]
    public async Task A_link_is_no_file_until_one_takes_its_place()
    {
        Folder.File("a.cs", "class A;");
        File.CreateSymbolicLink(Folder.At("link.cs"), "a.cs");
        await Folder.CommitAsync("first");
        Assert.Equal(["a.cs"], (await FileIds.ReadAsync(Folder.Root, ChildProcess.RunAsync, Cancellation)).Select(file => file.Path));

        File.Delete(Folder.At("link.cs"));
        Folder.File("link.cs", "class B;");

        Assert.Equal(["a.cs", "link.cs"], (await FileIds.ReadAsync(Folder.Root, ChildProcess.RunAsync, Cancellation)).Select(file => file.Path));
    }
}
