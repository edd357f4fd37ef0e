using Factory.Git.Changes;
using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Changes;

public sealed class ChangeReaderTests : GitTests
{
    [Fact]
    public async Task Holds_what_is_committed_staged_unstaged_and_untracked()
    {
        Folder.File("committed.txt", "1\n");
        Folder.File("staged.txt", "1\n");
        Folder.File("unstaged.txt", "1\n");
        Folder.File("same.txt", "1\n");
        var start = await Folder.CommitAsync();
        await Folder.CommitAsync("committed.txt", "1\n2\n");
        Folder.File("staged.txt", "1\n2\n");
        await Folder.GitAsync("add", "staged.txt");
        Folder.File("unstaged.txt", "1\n2\n");
        Folder.File("untracked.txt", "1\n2\n");
        Folder.File("ignored.txt", "1\n2\n");
        await File.WriteAllTextAsync(Folder.At(".git/info/exclude"), "ignored.txt\n", Cancellation);

        Assert.Equal(
            ["Modified committed.txt 2-2", "Modified staged.txt 2-2", "Modified unstaged.txt 2-2", "Added untracked.txt 1-2"],
            await SinceAsync(start));
    }

    [Fact]
    public async Task Tells_deleted_from_renamed_files()
    {
        Folder.File("gone.txt", "gone\n");
        Folder.File("old name.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        var start = await Folder.CommitAsync();
        File.Delete(Folder.At("gone.txt"));
        File.Move(Folder.At("old name.txt"), Folder.At("new name.txt"));
        await File.AppendAllTextAsync(Folder.At("new name.txt"), "10\n", Cancellation);

        var files = (await Folder.ChangeSinceAsync(start)).Files;

        Assert.Equal(["Deleted gone.txt ", "Renamed new name.txt 10-10"], files.Select(Show));
        Assert.Equal(["gone.txt", "old name.txt"], files.Select(file => file.OldPath));
    }

    [Fact]
    public async Task Finds_every_added_line_and_no_removed_one()
    {
        var start = await Folder.CommitAsync("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        Folder.File("a.txt", "0\n1\n2\n4\nfive\n5b\n6\n7\n8\n9\nend");

        var file = Assert.Single((await Folder.ChangeSinceAsync(start)).Files);

        Assert.Equal([new(1, 1), new(5, 6), new(11, 11)], file.AddedLines);
        Assert.True(file.Touches(6));
        Assert.False(file.Touches(7));
    }

    [Fact]
    public async Task Is_not_fooled_by_lines_that_look_like_a_patch()
    {
        const string Hostile = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,5 +1,5 @@\n\\ No newline at end of file\n\r\n\u2028@@ -1 +1 @@\n";
        Folder.File("a.txt", "1\n");
        Folder.File("b.txt", "1\n");
        var start = await Folder.CommitAsync();
        Folder.File("a.txt", $"1\n{Hostile}");
        Folder.File("b.txt", "1\n2");

        Assert.Equal(["Modified a.txt 2-8", "Modified b.txt 2-2"], await SinceAsync(start));
    }

    [Theory]
    [InlineData("with space.txt")]
    [InlineData("with\"quote.txt")]
    [InlineData("with\nnewline.txt")]
    [InlineData("with\ttab.txt")]
    [InlineData("with 'é' and 日本.txt")]
    [InlineData(":(glob)**")]
    [InlineData("--all")]
    [InlineData("back\\slash.txt")]
    [InlineData("a => b.txt")]
    public async Task Reads_any_name_that_a_file_may_have(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has fewer names");
        var start = await Folder.CommitAsync(name, "1\n");
        Folder.File(name, "1\n2\n");

        Assert.Equal([$"Modified {name} 2-2"], await SinceAsync(start));
    }

    [Fact]
    public async Task Knows_no_lines_of_a_binary_file()
    {
        var start = await Folder.CommitAsync("a.bin", "a\0b\n");
        Folder.File("a.bin", "a\0c\n");
        Folder.File("new.bin", "a\0c\n");

        Assert.Equal(["Modified a.bin ", "Added new.bin "], await SinceAsync(start));
    }

    [Theory]
    [InlineData("*.cs -diff\n")]
    [InlineData("*.cs binary\n")]
    public async Task Lets_no_attribute_hide_the_lines_of_a_change(string attributes)
    {
        var start = await Folder.CommitAsync("a.cs", "1\n");
        Folder.File(".gitattributes", attributes);
        await Folder.GitAsync("add", "--all");
        Folder.File("a.cs", "1\n2\n");
        Folder.File("new.cs", "1\n");

        Assert.Equal(["Added .gitattributes 1-1", "Modified a.cs 2-2", "Added new.cs 1-1"], await SinceAsync(start));
    }

    [Fact]
    public async Task Reads_a_link_that_became_a_file_and_the_files_after_it()
    {
        File.CreateSymbolicLink(Folder.At("a"), "b");
        Folder.File("z.txt", "1\n");
        var start = await Folder.CommitAsync();
        File.Delete(Folder.At("a"));
        Folder.File("a", "text\n");
        Folder.File("z.txt", "1\n2\n");

        Assert.Equal(["Modified a 1-1", "Modified z.txt 2-2"], await SinceAsync(start));
    }

    [Fact]
    public async Task Reads_a_change_of_mode_as_a_change_without_lines()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes");
        var start = await Folder.CommitAsync("run.sh", "1\n");
        await Folder.GitAsync("update-index", "--chmod=+x", "run.sh");
        await Folder.GitAsync("commit", "--quiet", "-m", "Mode");
        await Folder.GitAsync("checkout", "--quiet", "--", "run.sh");
        await Folder.GitAsync("reset", "--quiet", "--hard");

        Assert.Equal(["Modified run.sh "], await SinceAsync(start));
    }

    [Fact]
    public async Task Holds_everything_since_the_empty_tree()
    {
        await Folder.CommitAsync("b.txt", "1\n2\n3\n");
        await Folder.CommitAsync("B.txt", "");

        var change = await Folder.ChangeSinceAsync("4b825dc642cb6eb9a060e54bf8d69288fbee4904");

        Assert.Equal(["Added B.txt ", "Added b.txt 1-3"], change.Files.Select(Show));
    }

    [Fact]
    public async Task Reads_the_plans_that_commits_name()
    {
        var start = await Folder.CommitAsync("Before\n\nPlan: 1");
        await Folder.CommitAsync("One\n\nPlan: 12\nPlan: 3");
        await Folder.CommitAsync("Two\n\nPlan: 12\nCo-authored-by: A <a@b>");
        await Folder.CommitAsync("No plan\n\nPlan: 4 in the text\n\nand more text");
        var head = await Folder.CommitAsync("Hostile\n\nPlan: -5\nPlan: 6x\nPlan: 99999999999999\nPlan: \u0667\nPlan: $(id)");

        var change = await Folder.ChangeSinceAsync(start);

        Assert.Equal([3, 12], change.PlanIds);
        Assert.Equal(head, change.Head);
    }

    [Fact]
    public async Task Changes_nothing_of_the_user()
    {
        var start = await Folder.CommitAsync("a.txt", "1\n");
        Folder.File("a.txt", "1\n2\n");
        Folder.File("new.txt", "new\n");
        var before = await Folder.StateAsync();

        await SinceAsync(start);

        Assert.Equal(before, await Folder.StateAsync());
    }

    [Fact]
    public async Task Sees_a_change_made_in_the_same_instant_as_the_index()
    {
        var start = await Folder.CommitAsync("a.txt", "one\n");
        var instant = File.GetLastWriteTimeUtc(Folder.At(".git/index"));
        Folder.File("a.txt", "two\n");
        File.SetLastWriteTimeUtc(Folder.At("a.txt"), instant);

        Assert.Equal(["Modified a.txt 1-1"], await SinceAsync(start));
    }

    [Fact]
    public async Task Gives_the_working_tree_the_id_that_a_commit_of_it_gets()
    {
        await Folder.CommitAsync("a.txt", "1\n");
        Folder.File("a.txt", "2\n");
        Folder.File("b/c.txt", "3\n");

        var id = await (await Folder.OpenAsync()).TreeIdAsync(Cancellation);
        await Folder.CommitAsync();

        Assert.Equal(await Folder.GitAsync("rev-parse", "HEAD^{tree}"), id);
    }

    private static string Show(FileChange file) =>
        $"{file.Kind} {file.Path} {string.Join(',', file.AddedLines.Select(range => $"{range.First}-{range.Last}"))}";

    private async Task<IEnumerable<string>> SinceAsync(string commit) => (await Folder.ChangeSinceAsync(commit)).Files.Select(Show);
}
