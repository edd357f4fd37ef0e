using System.Text;
using Factory.Patterns.Scanning.Caching;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Scanning.Caching;

public sealed class ScanCacheTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Bin => Path.Combine(folder.Path, "key.bin");

    [Fact]
    public void A_new_cache_knows_nothing() => Assert.Null(Open().Get("a.cs", "1"u8));

    [Fact]
    public void The_next_run_gets_what_this_one_put()
    {
        Save(("b.cs", "1", "results"), ("a.cs", "22", ""), ("ä/😀.cs", "3", "x"), ("a/b.cs", "4", "y"));

        Assert.Equal(["results", "", "x", "y"], new[] { ("b.cs", "1"), ("a.cs", "22"), ("ä/😀.cs", "3"), ("a/b.cs", "4") }.Select(Get));
    }

    [Fact]
    public void Another_content_or_key_or_file_is_not_known()
    {
        Save(("a.cs", "1", "x"));

        Assert.Equal([null, null, null, "x"], new[] { ("a.cs", "2"), ("a.cs", ""), ("a.c", "1"), ("a.cs", "1") }.Select(Get));
        Assert.Null(ScanCache.Open(folder.Path, "other").Get("a.cs", "1"u8));
    }

    [Fact]
    public void What_is_put_replaces_what_was_known_and_the_rest_stays()
    {
        Save(("a.cs", "1", "x"), ("b.cs", "1", "y"));
        Save(("a.cs", "2", "z"));

        Assert.Equal([null, "z", "y"], new[] { ("a.cs", "1"), ("a.cs", "2"), ("b.cs", "1") }.Select(Get));
    }

    [Fact]
    public void Files_that_no_longer_count_are_forgotten()
    {
        Save(("a.cs", "1", "x"), ("b.cs", "1", "y"));

        Assert.True(Open().Save(path => path == "a.cs"));

        Assert.Equal(["x", null], new[] { ("a.cs", "1"), ("b.cs", "1") }.Select(Get));
    }

    [Fact]
    public void Nothing_new_writes_nothing()
    {
        Save(("a.cs", "1", "x"));
        File.SetLastWriteTimeUtc(Bin, DateTime.UnixEpoch);

        Assert.True(Open().Save(_ => true));

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Bin));
    }

    [Fact]
    public void The_same_results_give_the_same_bytes_in_whatever_order()
    {
        Save(("a.cs", "1", "x"), ("b.cs", "2", "y"));
        var first = File.ReadAllBytes(Bin);
        File.Delete(Bin);
        Save(("b.cs", "2", "y"), ("a.cs", "1", "x"));

        Assert.Equal(first, File.ReadAllBytes(Bin));
    }

    [Fact]
    public void A_cache_that_is_cut_short_or_damaged_anywhere_is_empty()
    {
        Save(("a.cs", "1", "x"), ("b.cs", "1", "some more text"));
        var whole = File.ReadAllBytes(Bin);

        for (var i = 0; i < whole.Length; i++)
        {
            Assert.Equal(0, CacheFile.Of(whole[..i]).Count);
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x80;
            Assert.Equal(0, CacheFile.Of(damaged).Count);
        }

        Assert.Equal(2, CacheFile.Of(whole).Count);
    }

    [Fact]
    public void Runs_at_once_leave_a_whole_cache()
    {
        Parallel.For(0, 50, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, run =>
        {
            Save(($"{run}.cs", "1", new('x', run * 100)));
            Assert.NotEqual(0, CacheFile.Of(File.ReadAllBytes(Bin)).Count);
        });

        Assert.Equal([Path.Combine(folder.Path, ".gitignore"), Bin], Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_newest_keys_stay()
    {
        for (var age = 0; age < 12; age++)
        {
            var bin = Path.Combine(folder.Path, $"old{age:00}.bin");
            File.WriteAllBytes(bin, []);
            File.SetLastWriteTimeUtc(bin, DateTime.UnixEpoch.AddDays(-age));
        }

        Save(("a.cs", "1", "x"));

        Assert.Equal(
            ["key.bin", "old00.bin", "old01.bin", "old02.bin", "old03.bin", "old04.bin", "old05.bin", "old06.bin"],
            Directory.GetFiles(folder.Path, "*.bin").Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_a_killed_run_left_is_removed_and_what_another_writes_is_not()
    {
        var left = Path.Combine(folder.Path, "key.bin.left.tmp");
        var written = Path.Combine(folder.Path, "key.bin.written.tmp");
        File.WriteAllBytes(left, []);
        File.WriteAllBytes(written, []);
        File.SetLastWriteTimeUtc(left, DateTime.UnixEpoch);

        Save(("a.cs", "1", "x"));

        Assert.Equal((false, true), (File.Exists(left), File.Exists(written)));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_costs_nothing_but_time()
    {
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllBytes(file, []);
        var cache = ScanCache.Open(file, "key");
        cache.Put("a.cs", "1"u8, "x"u8);

        Assert.False(cache.Save(_ => true));
    }

    public void Dispose() => folder.Dispose();

    private ScanCache Open() => ScanCache.Open(folder.Path, "key");

    private void Save(params (string Path, string Id, string Results)[] entries)
    {
        var cache = Open();
        foreach (var entry in entries)
        {
            cache.Put(entry.Path, Encoding.UTF8.GetBytes(entry.Id), Encoding.UTF8.GetBytes(entry.Results));
        }

        Assert.True(cache.Save(_ => true));
    }

    private string? Get((string Path, string Id) file) =>
        Open().Get(file.Path, Encoding.UTF8.GetBytes(file.Id)) is { } results ? Encoding.UTF8.GetString(results.Span) : null;
}
