using Factory.Model.Faults;
using Factory.Patterns.Scanning;
using Factory.Patterns.Scanning.Caching;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Scanning;

public sealed class RuleScanTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scan-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void One_thread_and_several_find_the_same_bytes()
    {
        List<ScanFile> files = [.. Enumerable.Range(0, 200).Select(i => File($"src/{i}.cs", $"class A{i} {{ void B() {{ {string.Concat(Enumerable.Repeat("Sleep(1);\n", i % 7))} }} }}"))];

        var one = Bytes(Scan(1, "one").Run(files, TestContext.Current.CancellationToken));

        Assert.NotEmpty(one);
        Assert.All([2, 3, 16], threads => Assert.Equal(one, Bytes(Scan(threads, $"{threads}").Run(files, TestContext.Current.CancellationToken))));
        Assert.Equal(one, Bytes(Scan(2, "one").Run([.. Enumerable.Reverse(files)], TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_mistake_in_a_rule_is_told_once_however_many_threads_meet_it()
    {
        List<ScanFile> files = [.. Enumerable.Range(0, 20).Select(i => File($"{i}.cs", "class A;"))];
        var scan = new RuleScan(new([("r.yml", Code.File("pattern: f("))]), Path.Combine(folder.FullName, "cache")) { Threads = 4 };

        Assert.Single(Assert.Throws<InvalidInputException>(() => scan.Run(files, TestContext.Current.CancellationToken)).Problems);
    }

    private RuleScan Scan(int threads, string cache) =>
        new(new([("r.yml", Code.File("pattern: Sleep($X)"))]), Path.Combine(folder.FullName, "cache", cache)) { Threads = threads };

    private ScanFile File(string path, string text)
    {
        var full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text);
        return new(path, full, "");
    }

    private static byte[] Bytes(IReadOnlyList<ScanFinding> findings) =>
        [.. findings.GroupBy(finding => finding.Path, StringComparer.Ordinal).SelectMany(file => System.Text.Encoding.UTF8.GetBytes(file.Key).Concat(FindingBytes.Write([.. file])))];
}
