using Factory.CodeModel.Metrics;
using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Judging;
using Factory.Git.Changes;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview.Scope;

public sealed class SurpriseRatioTests
{
    private static readonly Plan Plan = new(12, "Export", PlanStatus.Approved, "p.md") { Scope = new() { Paths = ["src/Orders/**"] } };

    [Fact]
    public void Changed_members_outside_of_the_plan_count_against_all_that_changed() => Assert.Equal(
        [new Figure("Surprise ratio", "0.33 (1 of 3 changed symbols lie outside of the plan)")],
        Of(File("src/Orders/A.cs", (1, 3), Member("M:A.M", 1, 2), Member("M:A.N", 3, 1), Member("M:A.O", 4, 9)), File("src/Web/B.cs", (5, 5), Member("M:B.M", 1, 9))));

    [Fact]
    public void A_member_that_is_gone_has_changed() => Assert.Equal(
        [new Figure("Surprise ratio", "1 (2 of 2 changed symbols lie outside of the plan)")],
        Of(File("src/Web/B.cs", (1, 1), Member("M:B.M", 1, 9)) with { Base = new("src/Web/B.cs", 9, [Member("M:B.Old", 1, 9)]) }));

    [Fact]
    public void A_file_without_a_changed_member_is_one_symbol() => Assert.Equal(
        [new Figure("Surprise ratio", "0 (0 of 1 changed symbols lie outside of the plan)")],
        Of(File("src/Orders/A.cs", (20, 20), Member("M:A.M", 1, 2))));

    [Fact]
    public void Without_a_plan_nothing_is_a_surprise() =>
        Assert.Empty(SurpriseRatio.Of(new(Given.Change(new FileChange("a.cs", ChangeKind.Added, null, [])), new FactoryPolicy(), []), [File("a.cs", (1, 1))]));

    private static IReadOnlyList<Figure> Of(params MeasuredFile[] files) => SurpriseRatio.Of(
        new(Given.Change([.. files.Select(file => new FileChange(file.Current.Path, ChangeKind.Modified, file.Current.Path, file.AddedLines))]), new FactoryPolicy(), [Plan]), files);

    private static MeasuredFile File(string path, (int First, int Last) lines, params MemberMetrics[] members) =>
        new(new(path, 99, members), new(path, 99, members)) { AddedLines = [new(lines.First, lines.Last)] };

    private static MemberMetrics Member(string id, int line, int lines) => new(id, MemberKind.Method, line, 1, lines, 0, 0, 1);
}
