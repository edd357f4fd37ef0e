using Factory.Platform.Files;
using Factory.Platform.Tests.Infra;

namespace Factory.Platform.Tests.Files;

public sealed class FileLockTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Is_held_by_one_at_a_time()
    {
        using var held = FileLock.TryCreate(folder.At("a.lock"));

        Assert.NotNull(held);
        Assert.Null(FileLock.TryCreate(folder.At("a.lock")));
        Assert.Null(FileLock.TryTakeOver(folder.At("a.lock")));
        Assert.Equal(["a.lock"], folder.Names());
    }

    [Fact]
    public void Can_be_taken_over_when_nobody_holds_it()
    {
        folder.File("a.lock", "");

        using var held = FileLock.TryTakeOver(folder.At("a.lock"));

        Assert.NotNull(held);
    }

    [Fact]
    public void Removes_the_file_when_it_lets_go()
    {
        FileLock.TryCreate(folder.At("a.lock"))!.Dispose();

        Assert.Empty(folder.Names());
    }

    [Fact]
    public void Cannot_take_over_what_is_not_there() => Assert.Null(FileLock.TryTakeOver(folder.At("a.lock")));
}
