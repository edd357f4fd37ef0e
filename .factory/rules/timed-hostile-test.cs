class GlobTests
{
    public void Long_patterns_end(string pattern)
    {
        var watch = Stopwatch.StartNew();
        Glob.Parse(pattern).Matches("a");
// ruleid: timed-hostile-test
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }
}

// ok: timed-hostile-test
class GlobTests
{
    public void Long_patterns_end(string pattern)
    {
        Assert.False(Glob.Parse(pattern).Matches("a"));
    }
}
