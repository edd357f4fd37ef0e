using Factory.Model.Reports;

namespace Factory.Model.Tests;

/// <summary>What makes two findings the same across runs.</summary>
public sealed class FindingIdentityTests
{
    private static readonly Finding OfSymbol = new(
        "FAC0401", Severity.Error, "M:Shop.Order.Ship", "It uses a layer above", "Turn it around", new("src/Order.cs", 12, 5)) { Evidence = "T:Shop.Web.Page" };

    private static readonly Finding OfFile = OfSymbol with { Subject = "the file", Evidence = "" };

    [Fact]
    public void Code_that_moves_to_another_file_is_known_again() =>
        Assert.Equal(OfSymbol.Fingerprint, (OfSymbol with { Location = new("lib/Moved.cs", 90), Message = "Otherwise put" }).Fingerprint);

    [Fact]
    public void Another_violation_in_the_same_symbol_is_another_finding() =>
        Assert.NotEqual(OfSymbol.Fingerprint, (OfSymbol with { Evidence = "T:Shop.Web.Menu" }).Fingerprint);

    [Fact]
    public void Evidence_is_enough_to_be_known_without_the_path() =>
        Assert.Equal(
            (OfFile with { Evidence = "x.Result" }).Fingerprint,
            (OfFile with { Evidence = "x.Result", Location = new("lib/Moved.cs") }).Fingerprint);

    [Fact]
    public void Without_symbol_and_evidence_the_path_tells_findings_apart() =>
        Assert.NotEqual(OfFile.Fingerprint, (OfFile with { Location = new("lib/Moved.cs") }).Fingerprint);

    [Theory]
    [InlineData("M:Shop.Order.Ship: lines", false)]
    [InlineData("T:Order", false)]
    [InlineData("N:Shop", false)]
    [InlineData("T: no symbol", true)]
    [InlineData("CS0168: declared and never used", true)]
    [InlineData("src/Order.cs", true)]
    [InlineData("", true)]
    public void A_subject_is_a_symbol_by_its_form(string subject, bool needsPath) => Assert.Equal(needsPath, FindingIdentity.NeedsPath(subject, ""));

    [Fact]
    public void What_stands_side_by_side_is_kept_apart() =>
        Assert.NotEqual(new FindingIdentity("a", "bc", "", "").Fingerprint, new FindingIdentity("ab", "c", "", "").Fingerprint);
}
