using System.Text;
using Factory.Model.Faults;
using Factory.Platform.Files;
using Factory.Platform.Processes;
using Factory.Platform.Tests.Infra;

namespace Factory.Platform.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_UTF8_without_a_mark_into_folders_it_makes()
    {
        AtomicFile.Write(folder.At("a/b/c.txt"), "é\n");

        Assert.Equal([0xC3, 0xA9, 0x0A], File.ReadAllBytes(folder.At("a/b/c.txt")));
        Assert.Equal(["c.txt"], Directory.GetFiles(folder.At("a/b")).Select(Path.GetFileName));
    }

    [Fact]
    public void Replaces_a_file_while_a_reader_holds_it_open()
    {
        var path = folder.File("a.txt", "old");
        using var reader = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        AtomicFile.Write(path, "new");

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal("old", new StreamReader(reader).ReadToEnd());
    }

    [Fact]
    public void Keeps_the_old_file_and_leaves_nothing_when_the_writer_fails()
    {
        var path = folder.File("a.txt", "old");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, output =>
        {
            output.Write("half"u8);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["a.txt"], folder.Names());
    }

    [Fact]
    public void Creates_a_file_and_never_overwrites_one()
    {
        AtomicFile.Create(folder.At("a/b.txt"), "first");

        var mistake = Assert.Throws<InvalidInputException>(() => AtomicFile.Create(folder.At("a/b.txt"), "second"));

        Assert.Contains("there is a file already", mistake.Message, StringComparison.Ordinal);
        Assert.Equal("first", File.ReadAllText(folder.At("a/b.txt")));
        Assert.Equal(["b.txt"], Directory.GetFiles(folder.At("a")).Select(Path.GetFileName));
    }

    [Fact]
    public void Removes_what_a_killed_run_left_and_nothing_else()
    {
        folder.File(".a.txt.0123456789ab.tmp~", "half");
        folder.File(".mine.tmp~", "not ours");

        AtomicFile.Write(folder.At("b.txt"), "new");

        Assert.Equal([".mine.tmp~", "b.txt"], folder.Names());
    }

    [Fact]
    public void Leaves_alone_what_another_writer_is_writing()
    {
        AtomicFile.Write(folder.At("a.txt"), outer =>
        {
            AtomicFile.Write(folder.At("a.txt"), "inner");
            outer.Write("outer"u8);
        });

        Assert.Equal("outer", File.ReadAllText(folder.At("a.txt")));
    }

    [Fact]
    public async Task Survives_many_writers_of_the_same_file()
    {
        var texts = Enumerable.Range(0, 40).Select(number => new string((char)('a' + (number % 26)), 10_000)).ToList();

        await Parallel.ForEachAsync(texts, (text, _) =>
        {
            AtomicFile.Write(folder.At("a.txt"), text);
            return ValueTask.CompletedTask;
        });

        Assert.Contains(await File.ReadAllTextAsync(folder.At("a.txt"), TestContext.Current.CancellationToken), texts);
        Assert.Equal(["a.txt"], folder.Names());
    }

    [Fact]
    public void Writes_names_as_long_as_the_file_system_allows()
    {
        var name = new string('n', 255);

        AtomicFile.Write(folder.At(name), "text");

        Assert.Equal([name], folder.Names());
    }

    [Fact]
    public void Replaces_a_link_itself_and_not_what_it_points_to()
    {
        var outside = folder.File("outside.txt", "untouched");
        File.CreateSymbolicLink(folder.At("link.txt"), outside);

        AtomicFile.Write(folder.At("link.txt"), "new");

        Assert.Equal("untouched", File.ReadAllText(outside));
        Assert.Null(new FileInfo(folder.At("link.txt")).LinkTarget);
    }

    [Fact]
    public void Keeps_the_mode_of_a_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes");
        var path = folder.File("build.sh", "old");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        SetMode(path, Mode);

        AtomicFile.Write(path, "new");

        Assert.Equal(Mode, new FileInfo(path).UnixFileMode);
    }

    [Fact]
    public void Says_so_when_the_target_is_a_folder()
    {
        Directory.CreateDirectory(folder.At("a.txt"));

        var fault = Assert.Throws<InvalidInputException>(() => AtomicFile.Write(folder.At("a.txt"), "text"));

        Assert.Contains("is a folder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removes_what_a_process_held_open_until_it_was_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell");
        var cancellation = TestContext.Current.CancellationToken;
        var leftover = folder.At(".a.txt.00112233aabb.tmp~");
        var shell = new ProcessCall("sh", ["-c", $"printf half > '{leftover}'; exec 9<'{leftover}'; kill -9 $$"], folder.Path);

        Assert.NotEqual(0, (await ChildProcess.RunAsync(shell, cancellation)).ExitCode);
        Assert.True(File.Exists(leftover));
        AtomicFile.Write(folder.At("a.txt"), Encoding.UTF8.GetString("whole"u8));

        Assert.Equal(["a.txt"], folder.Names());
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
