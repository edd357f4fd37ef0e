using Factory.Gates.Handover;
using Factory.Gates.Handover.Ownership;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Handover;

public sealed class RailsHaveOwnersTests
{
    private static readonly OwnedThing Rule = new("the rule no-x", "no-x", new(".factory/rules/no-x.yml", 2)) { Reason = "x", Files = [".factory/rules/no-x.yml"] };

    [Theory]
    [InlineData("shop-team")]
    [InlineData("@acme/shop-team")]
    [InlineData("Ada Lovelace")]
    [InlineData("writers")]
    public void An_owner_who_is_known_is_fine(string owner) => Assert.Empty(Messages(Rule with { Owner = owner }));

    [Fact]
    public void Names_an_owner_whom_nobody_knows() =>
        Assert.Equal(["'gone-team' owns the rule no-x, and neither CODEOWNERS, handover: teams: nor the history knows them"], Messages(Rule with { Owner = "gone-team" }));

    [Fact]
    public void Without_an_owner_of_its_own_the_owner_of_its_file_counts()
    {
        Assert.Equal(["Nobody owns the rule no-x: CODEOWNERS has no owner for .factory/rules/no-x.yml"], Messages(Rule));
        Assert.Empty(Messages(Rule with { Files = ["docs/a.md"] }));
        Assert.Equal(["Nobody owns the module Shop: CODEOWNERS has no owner for src/A.cs and 1 more"], Messages(new OwnedThing("the module Shop", "Shop", SourceLocation.None) { Reason = "x", Files = ["docs/a.md", "src/A.cs", "src/B.cs"] }));
    }

    [Fact]
    public void Names_what_has_no_reason() =>
        Assert.Equal(["Nothing says why there is the rule no-x"], Messages(Rule with { Owner = "writers", Reason = "" }));

    [Fact]
    public void Is_not_asked_where_nothing_is_decided() =>
        Assert.Equal(CheckState.NotApplicable, RailsHaveOwners.Ask(new([], CodeOwners.None, new(new(), CodeOwners.None, []), [])).State);

    private static IEnumerable<string> Messages(OwnedThing thing)
    {
        var owners = CodeOwners.Parse("/docs/ @acme/writers", "CODEOWNERS");
        var known = new KnownOwners(new() { Teams = [new("shop-team", "shop@example.com")] }, owners, ["Ada Lovelace"]);
        return RailsHaveOwners.Ask(new([thing], owners, known, [])).Findings.Select(finding => finding.Message);
    }
}
