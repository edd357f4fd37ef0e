using Factory.Model.Reports;
using Factory.Reports.Files;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class ReportFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_every_format_and_returns_the_paths() => Assert.Equal(
        [
            folder.File("BuildReview.json"),
            folder.File("BuildReview.sarif"),
            folder.File("BuildReview.md"),
            folder.File("BuildReview.html"),
            folder.File("BuildReview.junit.xml"),
        ],
        ReportFolder.Write(Some.Report, folder.Path));

    [Fact]
    public void Creates_the_folder() =>
        Assert.All(ReportFolder.Write(Some.Passed, folder.File("a/b")), path => Assert.True(File.Exists(path)));

    [Fact]
    public void Writes_also_when_there_is_nothing_to_report()
    {
        var paths = ReportFolder.Write(GateReport.Of(Some.Subject, []), folder.Path);

        Assert.Equal(5, paths.Count);
        Assert.All(paths, path => Assert.NotEqual(0, new FileInfo(path).Length));
    }

    [Fact]
    public void Gives_the_same_bytes_for_the_same_report()
    {
        var first = ReportFolder.Write(Some.Report, folder.File("first"));
        var second = ReportFolder.Write(Some.Report, folder.File("second"));

        Assert.All(first.Zip(second), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
    }

    [Fact]
    public void Gives_the_same_bytes_whatever_the_order_of_the_checks()
    {
        var first = ReportFolder.Write(GateReport.Of(Some.Subject, Some.Report.Checks), folder.File("first"));
        var second = ReportFolder.Write(GateReport.Of(Some.Subject, Some.Report.Checks.Reverse()), folder.File("second"));

        Assert.All(first.Zip(second), pair => Assert.Equal(File.ReadAllText(pair.First), File.ReadAllText(pair.Second)));
    }

    [Fact]
    public void Writes_UTF8_without_mark_and_with_line_feeds() =>
        Assert.All(ReportFolder.Write(Some.Report, folder.Path), path =>
        {
            var bytes = File.ReadAllBytes(path);
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.Equal((byte)'\n', bytes[^1]);
        });

    [Fact]
    public void Replaces_what_an_earlier_run_wrote()
    {
        ReportFolder.Write(Some.Report, folder.Path);
        var paths = ReportFolder.Write(Some.Passed, folder.Path);

        Assert.All(paths, path => Assert.DoesNotContain("Rows are out of order", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.Equal(5, Directory.EnumerateFileSystemEntries(folder.Path).Count());
    }
}
