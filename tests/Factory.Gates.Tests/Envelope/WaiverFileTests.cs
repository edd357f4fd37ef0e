using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Envelope;

public sealed class WaiverFileTests
{
    [Fact]
    public void Reads_waivers_of_a_finding_and_of_a_rule()
    {
        var waivers = WaiverFile.Parse("""
            - fingerprint: 0123456789abcdef
              owner: orders-team
              reason: Goes with the next release
              expires: 2026-12-31
            - { rule: FAC0407, path: src/Old/**, owner: a, reason: b, expires: 2027-01-01 }
            """);

        Assert.Equal("0123456789abcdef", waivers[0].Waiver!.Fingerprint);
        Assert.Equal(("orders-team", "Goes with the next release"), (waivers[0].Waiver!.Owner, waivers[0].Waiver!.Reason));
        Assert.Equal(("FAC0407", "src/Old/**"), (waivers[1].Waiver!.Rule, waivers[1].Waiver!.Path));
        Assert.Equal(new SourceLocation(".factory/waivers.yml", 5, 3), waivers[1].Location);
    }

    [Fact]
    public void Reads_waivers_of_what_the_rule_is_wrong_about()
    {
        var waivers = WaiverFile.Parse("""
            - { fingerprint: 0123456789abcdef, rule: no-wait, wrong: true, owner: a, reason: b, expires: 2027-01-01 }
            - { rule: no-wait, path: src/Old/**, wrong: true, owner: a, reason: b, expires: 2027-01-01 }
            - { rule: no-wait, path: src/Old/**, owner: a, reason: b, expires: 2027-01-01 }
            - { fingerprint: 0123456789abcdef, wrong: true, owner: a, reason: b, expires: 2027-01-01 }
            - { rule: no-wait, path: src/Old/**, wrong: yes, owner: a, reason: b, expires: 2027-01-01 }
            """);

        Assert.Equal([true, true, false], waivers.Take(3).Select(entry => entry.Waiver!.IsWrong));
        Assert.Equal(
            ".factory/waivers.yml:4:3: a waiver of a finding that is wrong names the rule that found it, and no path. Give fingerprint and rule",
            Assert.Single(waivers[3].Problems).ToString());
        Assert.Equal(
            ".factory/waivers.yml:5:45: 'wrong' can't be 'yes'. Use one of: false, true",
            Assert.Single(waivers[4].Problems).ToString());
    }

    [Fact]
    public void A_waiver_counts_until_the_end_of_its_day()
    {
        var waiver = WaiverFile.Parse("- { fingerprint: 0123456789abcdef, owner: a, reason: b, expires: 2026-12-31 }")[0].Waiver!;

        Assert.False(waiver.IsExpiredOn(new(2026, 12, 31)));
        Assert.True(waiver.IsExpiredOn(new(2027, 1, 1)));
    }

    [Fact]
    public void A_malformed_entry_waives_nothing_and_leaves_the_others_alone()
    {
        var waivers = WaiverFile.Parse("""
            - { fingerprint: 0123456789abcdef, owner: a, reason: b, expires: 2026-13-45 }
            - { fingerprint: 0123456789abcdef, owner: a, reason: b, expires: 2026-12-31 }
            - just words
            """);

        Assert.Null(waivers[0].Waiver);
        Assert.Equal(
            ".factory/waivers.yml:1:66: 'expires' can't be '2026-13-45'. Give a date as 2026-12-31",
            Assert.Single(waivers[0].Problems).ToString());
        Assert.NotNull(waivers[1].Waiver);
        Assert.Null(waivers[2].Waiver);
        Assert.NotEmpty(waivers[2].Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# none yet")]
    [InlineData("[]")]
    public void An_empty_file_holds_none(string text) => Assert.Empty(WaiverFile.Parse(text));

    [Theory]
    [InlineData("waivers: [a]")]
    [InlineData("- [")]
    public void Refuses_what_is_no_list(string text) => Assert.Single(Mistakes.In(() => WaiverFile.Parse(text)));
}
