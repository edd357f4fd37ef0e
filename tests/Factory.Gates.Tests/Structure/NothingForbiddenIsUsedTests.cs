using Factory.CodeModel.Graph;
using Factory.Gates.Structure;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class NothingForbiddenIsUsedTests
{
    private static readonly SymbolName Now = new("System.Runtime", "T:System.DateTime", "M:System.DateTime.get_Now");

    [Theory]
    [InlineData("module:Web", "type:System.DateTime")]
    [InlineData("Web", "member:System.DateTime.Now")]
    [InlineData("module:*", "namespace:System")]
    [InlineData("namespace:Shop", "namespace:Sys*")]
    [InlineData("namespace:Shop.Web", "member:*.Now")]
    [InlineData("type:Shop.Web.Page", "package:System.Runtime")]
    [InlineData("member:Shop.Web.Page.Run", "type:*Date*me")]
    [InlineData("project:Shop", "type:System.DateTime")]
    public void Flags_what_is_forbidden(string from, string to)
    {
        var finding = Assert.Single(Ask(from, to).Findings);

        Assert.Equal($"'Shop.Web.Page.Run' uses 'System.DateTime.get_Now', and {(from == "Web" ? "module:Web" : from)} must not use {to}: clocks are handed in", finding.Message);
        Assert.Equal(new("src/Web/Page.cs", 9), finding.Location);
    }

    [Theory]
    [InlineData("module:Clock", "type:System.DateTime")]
    [InlineData("module:Web", "type:System.DateTimeOffset")]
    [InlineData("module:Web", "namespace:System.Dat")]
    [InlineData("module:Web", "member:System.DateTime.UtcNow")]
    [InlineData("module:Web", "member:System.DateTime")]
    [InlineData("module:Web", "package:System")]
    [InlineData("module:Web", "project:System.Runtime")]
    [InlineData("namespace:Shop.Clock", "type:System.DateTime")]
    [InlineData("type:Shop.Web", "type:System.DateTime")]
    public void Leaves_alone_what_only_looks_like_it(string from, string to) => Assert.Empty(Ask(from, to).Findings);

    [Theory]
    [InlineData("except: [Web]")]
    [InlineData("except: [\"type:Shop.Web.*\"]")]
    [InlineData("except: [\"member:Shop.Web.Page.Run\", Clock]")]
    public void Leaves_alone_what_is_excepted(string except) => Assert.Empty(Ask("module:*", "type:System.DateTime", except).Findings);

    [Fact]
    public void A_rule_about_nothing_is_told()
    {
        var idle = Assert.Single(Ask("type:Shop.Web.Pgae", "type:System.DateTime").Idle);

        Assert.Equal("FAC0905", idle.CheckId);
        Assert.Contains("type:Shop.Web.Pgae names nothing in the solution", idle.Message, StringComparison.Ordinal);
        Assert.Equal((".factory/factory.yml", 5), (idle.Location.Path, idle.Location.Line));
    }

    [Fact]
    public void A_rule_about_nothing_blocks_its_gate() => Assert.Equal(
        Verdict.Blocked,
        GateReport.Of(new("IntegrationReview", "base", "head", "a test", 1), [Ask("type:Shop.Web.Pgae", "type:System.DateTime")]).Verdict);

    private static CheckOutcome Ask(string from, string to, string except = "except: []") => NothingForbiddenIsUsed.Ask(new Code($$"""
        modules: { Web: [src/Web/**], Clock: [src/Clock/**] }
        dependencies:
          forbid:
            - { from: "{{from}}", to: "{{to}}", reason: clocks are handed in, {{except}} }
        """)
        .Type("src/Web/Page.cs", "Shop.Web.Page")
        .Type("src/Clock/Clock.cs", "Shop.Clock.Clock")
        .Foreign("src/Web/Page.cs", "Shop.Web.Page", Now)
        .Facts());
}
