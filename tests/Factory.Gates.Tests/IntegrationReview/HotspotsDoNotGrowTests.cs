using Factory.CodeModel.Metrics;
using Factory.Gates.IntegrationReview;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.IntegrationReview;

public sealed class HotspotsDoNotGrowTests
{
    [Fact]
    public void A_file_that_is_complex_and_changes_often_must_not_grow() => Assert.Equal(
        "'new.cs' is a hotspot and grows: 10 commits of the year before touched it, and its complexity goes from 9 to 11; the product is 110, and the limit is 100",
        Assert.Single(Ask(10, (9, 11)).Findings).Message);

    [Fact]
    public void It_warns() => Assert.Equal(Severity.Warning, Assert.Single(Ask(10, (9, 11)).Findings).Severity);

    [Theory]
    [InlineData(10, 11, 11)]
    [InlineData(10, 12, 11)]
    [InlineData(10, 9, 10)]
    [InlineData(0, 9, 99)]
    public void What_is_hot_but_does_not_grow_or_grows_but_is_not_hot_is_none(int commits, int before, int now) => Assert.Empty(Ask(commits, (before, now)).Findings);

    [Fact]
    public void A_new_file_has_no_history() =>
        Assert.Empty(HotspotsDoNotGrow.Ask([new(File("new.cs", 50), null)], new Dictionary<string, int> { ["new.cs"] = 50 }, 100).Findings);

    private static CheckOutcome Ask(int commits, (int Before, int Now) complexity) =>
        HotspotsDoNotGrow.Ask([new(File("new.cs", complexity.Now), File("old.cs", complexity.Before))], new Dictionary<string, int> { ["old.cs"] = commits }, 100);

    private static FileMetrics File(string path, int complexity) => new(path, 10, [new("M:A.M", MemberKind.Method, 1, 1, 10, 0, 0, complexity)]);
}
