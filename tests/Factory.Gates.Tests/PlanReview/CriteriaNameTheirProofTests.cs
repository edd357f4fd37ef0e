using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class CriteriaNameTheirProofTests
{
    [Fact]
    public void Accepts_criteria_that_name_their_test() =>
        Assert.Equal(CheckState.Passed, CriteriaNameTheirProof.Ask(new([Plans.Full], "")).State);

    [Theory]
    [InlineData(", verified-by: Ordering.Tests.ExportTests.Header", "")]
    [InlineData("verified-by: Ordering.Tests.ExportTests.Header", "verified-by: ''")]
    [InlineData("verified-by: Ordering.Tests.ExportTests.Header", "verified-by: checked by hand on staging")]
    public void Flags_a_criterion_without_proof_at_its_line(string right, string wrong)
    {
        var finding = Assert.Single(CriteriaNameTheirProof.Ask(new([Plans.With(right, wrong)], "")).Findings);

        Assert.Equal(("plan 12, criterion C1", 14), (finding.Subject, finding.Location.Line));
    }

    [Fact]
    public void Flags_a_plan_without_criteria()
    {
        var plan = Plans.Full with { Criteria = [] };

        Assert.Equal("plan 12, criteria", Assert.Single(CriteriaNameTheirProof.Ask(new([plan], "")).Findings).Subject);
    }
}
