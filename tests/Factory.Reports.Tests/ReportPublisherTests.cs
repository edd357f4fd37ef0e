using Factory.Reports.Terminal;
using Factory.Reports.Tests.Infra;

namespace Factory.Reports.Tests;

public sealed class ReportPublisherTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_the_files_and_the_summary()
    {
        using var output = new StringWriter();

        ReportPublisher.Publish(Some.Report, new(folder.Path, output, new Dictionary<string, string>()));

        Assert.Equal(5, Directory.GetFiles(folder.Path).Length);
        Assert.Equal(Written.OnConsole(Some.Report), output.ToString());
    }

    [Fact]
    public void Uses_the_style_of_the_destination()
    {
        using var output = new StringWriter();

        ReportPublisher.Publish(Some.Passed, new(folder.Path, output, new Dictionary<string, string>()) { Style = ConsoleStyle.Coloured });

        Assert.Equal(Written.OnConsole(Some.Passed, ConsoleStyle.Coloured), output.ToString());
    }

    [Fact]
    public void Tells_the_CI_server_where_the_written_page_is()
    {
        using var output = new StringWriter();

        ReportPublisher.Publish(Some.Passed, new(folder.Path, output, new Dictionary<string, string> { ["TF_BUILD"] = "True" }));

        Assert.EndsWith($"##vso[task.uploadsummary]{folder.File("BuildReview.md")}\n", output.ToString(), StringComparison.Ordinal);
    }
}
