using Factory.CodeModel.Metrics;
using Factory.Gates.IntegrationReview;
using Factory.Gates.Judging;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.IntegrationReview;

public sealed class CodeStaysWithinLimitsTests
{
    private static readonly Limits Limits = new() { MethodLines = 40, FileLines = 200, Parameters = 4, Nesting = 4, Complexity = 12 };

    [Fact]
    public void What_is_at_a_limit_passes() => Assert.Empty(Ask(New(Member() with { Lines = 40, Parameters = 4, Nesting = 4, Complexity = 12 })).Findings);

    [Fact]
    public void Every_limit_that_is_passed_is_named_with_both_figures() => Assert.Equal(
        [
            "'A.M(int)' has 41 lines; the limit is 40",
            "'A.M(int)' has 5 parameters; the limit is 4",
            "'A.M(int)' has 6 levels of nesting; the limit is 4",
            "'A.M(int)' has a cyclomatic complexity of 13; the limit is 12",
        ],
        Ask(New(Member() with { Lines = 41, Parameters = 5, Nesting = 6, Complexity = 13 })).Findings.Select(finding => finding.Message));

    [Fact]
    public void A_finding_says_where_and_blocks()
    {
        var finding = Ask(New(Member() with { Lines = 50, Line = 7, Column = 3 })).Findings.Single();

        Assert.Equal((Severity.Error, "M:A.M(int): lines", new SourceLocation("a.cs", 7, 3)), (finding.Severity, finding.Subject, finding.Location));
    }

    [Fact]
    public void A_long_file_is_found() =>
        Assert.Equal("'a.cs' has 201 lines; the limit is 200", Ask(new MeasuredFile(new("a.cs", 201, []), null)).Findings.Single().Message);

    [Fact]
    public void What_was_as_large_at_the_base_is_not_news() =>
        Assert.Empty(Ask(Changed(Member() with { Lines = 80 }, Member() with { Lines = 80 }), new(new("b.cs", 300, []), new("b.cs", 310, []))).Findings);

    [Fact]
    public void What_grew_past_its_old_size_is_found_with_both_figures() =>
        Assert.Equal("'A.M(int)' has 81 lines; the limit is 40, and it was 80 at the base", Ask(Changed(Member() with { Lines = 80 }, Member() with { Lines = 81 })).Findings.Single().Message);

    [Fact]
    public void Growth_in_another_figure_is_found() =>
        Assert.Equal("M:A.M(int): parameters", Ask(Changed(Member() with { Lines = 80 }, Member() with { Lines = 80, Parameters = 5 })).Findings.Single().Subject);

    [Fact]
    public void A_fingerprint_does_not_change_while_the_member_grows() => Assert.Equal(
        Ask(New(Member() with { Lines = 50 })).Findings.Single().Fingerprint,
        Ask(New(Member() with { Lines = 60, Line = 9 })).Findings.Single().Fingerprint);

    [Fact]
    public void A_member_that_moved_to_another_file_of_the_change_is_not_news() => Assert.Empty(Ask(
        new MeasuredFile(new("new.cs", 90, [Member() with { Lines = 80 }]), null),
        new MeasuredFile(new("a.cs", 10, []), new("a.cs", 90, [Member() with { Lines = 80 }]))).Findings);

    [Fact]
    public void A_copy_of_a_member_that_stays_where_it_was_is_news() => Assert.Single(Ask(
        new MeasuredFile(new("new.cs", 90, [Member() with { Lines = 80 }]), null),
        Changed(Member() with { Lines = 80 }, Member() with { Lines = 80 })).Findings);

    [Fact]
    public void A_limit_of_0_is_off() =>
        Assert.Empty(CodeStaysWithinLimits.Ask([New(Member() with { Lines = 999 })], [], Limits with { MethodLines = 0, FileLines = 0 }).Findings);

    [Fact]
    public void A_file_that_cannot_be_read_is_past_the_limit() =>
        Assert.Single(Ask(new MeasuredFile(SourceMetrics.Of("a.cs", new string('(', 1000), TestContext.Current.CancellationToken), null)).Findings);

    [Fact]
    public void Without_a_changed_file_the_question_does_not_arise() => Assert.Equal(CheckState.NotApplicable, Ask().State);

    [Fact]
    public void A_file_without_members_is_looked_at() => Assert.Equal((CheckState.Passed, 1), (Ask(new MeasuredFile(new("a.cs", 3, []), null)).State, 1));

    [Fact]
    public void Every_limit_of_a_type_is_named_with_both_figures() => Assert.Equal(
        [
            "'Shop.Order' has 31 types that use it; the limit is 30",
            "'Shop.Order' has 21 types that it uses; the limit is 20, and it was 20 at the base",
            "'Shop.Order' has 4 classes above it; the limit is 3",
            "'Shop.Order' has 3 parts that share no field and no call; the limit is 2",
        ],
        OfTypes(Type(31, 21, 4, 3) with { Before = new("Shop", "T:Shop.Order", 0, 20, 0, 0) }, Type(30, 20, 3, 2)).Findings
            .Select(finding => finding.Message.Replace(", and it was 0 at the base", "", StringComparison.Ordinal)));

    [Fact]
    public void A_type_that_did_not_grow_is_not_news() =>
        Assert.Empty(OfTypes(Type(31, 21, 4, 3) with { Before = new("Shop", "T:Shop.Order", 31, 21, 4, 3) }).Findings);

    [Fact]
    public void A_type_whose_base_is_not_known_warns() => Assert.Equal(
        [Severity.Error, Severity.Warning],
        OfTypes(Type(31, 0, 0, 0), Type(31, 0, 0, 0) with { IsBaseKnown = false }).Findings.Select(finding => finding.Severity));

    [Fact]
    public void A_type_that_moved_to_another_namespace_is_what_it_was() => Assert.Equal(
        (20, null),
        (new OldTypes([new("Shop", "T:Shop.Old.Order", 0, 20, 0, 0), new("Shop", "T:Shop.Part", 0, 1, 0, 0)], [new("Shop", "T:Shop.Order", 0, 21, 0, 0), new("Shop", "T:Shop.Part", 0, 1, 0, 0)])
            .Find(new("Shop", "T:Shop.Order", 0, 21, 0, 0))?.FanOut, new OldTypes([], []).Find(new("Shop", "T:Shop.Order", 0, 21, 0, 0))));

    private static CheckOutcome OfTypes(params MeasuredType[] types) => CodeStaysWithinLimits.Ask(
        [New(Member())], types, new() { FanIn = 30, FanOut = 20, InheritanceDepth = 3, Lcom4 = 2 });

    private static MeasuredType Type(int fanIn, int fanOut, int depth, int lcom4) =>
        new(new("Shop", "T:Shop.Order", fanIn, fanOut, depth, lcom4), null, new("a.cs", 3), IsBaseKnown: true);

    private static CheckOutcome Ask(params MeasuredFile[] files) => CodeStaysWithinLimits.Ask(files, [], Limits);

    private static MeasuredFile New(MemberMetrics member) => new(new("a.cs", 100, [member]), null);

    private static MeasuredFile Changed(MemberMetrics before, MemberMetrics after) => new(new("a.cs", 100, [after]), new("a.cs", 100, [before]));

    private static MemberMetrics Member() => new("M:A.M(int)", MemberKind.Method, 1, 1, 10, 1, 1, 1);
}
