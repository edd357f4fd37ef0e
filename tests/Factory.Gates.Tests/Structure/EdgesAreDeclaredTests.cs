using Factory.Gates.Structure;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class EdgesAreDeclaredTests
{
    private const string Modules = "modules: { A: [a/**], B: [b/**], C: [c/**] }\n";

    private static readonly Plan Plan = new(7, "Let B use C", PlanStatus.Approved, "p.md") { Scope = new() { Edges = ["B -> C"] } };

    [Fact]
    public void Flags_an_edge_that_nobody_declared()
    {
        var finding = Assert.Single(Ask("[A -> B]").Findings);

        Assert.Equal("B depends on C, and nobody declared that it may: 'B.One.Run' uses 'C.One.Run'", finding.Message);
        Assert.Equal(("B -> C", new SourceLocation("b/One.cs", 4)), (finding.Subject, finding.Location));
    }

    [Theory]
    [InlineData("[A -> B, B -> C]")]
    [InlineData("[A -> B, B->C]")]
    [InlineData("[A -> B, B -> *]")]
    [InlineData("[A -> B, \"* -> C\"]")]
    public void Leaves_declared_edges_alone(string edges) => Assert.Equal(CheckState.Passed, Ask(edges).State);

    [Fact]
    public void A_plan_of_the_change_may_declare_an_edge() => Assert.Empty(Ask("[A -> B]", Plan).Findings);

    [Fact]
    public void The_other_direction_is_another_edge() => Assert.Single(Ask("[A -> B, C -> B]").Findings);

    [Fact]
    public void An_empty_list_allows_none() => Assert.Equal(2, Ask("[]").Findings.Count);

    [Fact]
    public void Does_not_apply_where_no_edges_are_listed() =>
        Assert.Equal(CheckState.NotApplicable, EdgesAreDeclared.Ask(new Code(Modules).Facts(), []).State);

    private static CheckOutcome Ask(string edges, params Plan[] plans) => EdgesAreDeclared.Ask(
        new Code($"{Modules}dependencies: {{ edges: {edges} }}")
            .Type("a/One.cs", "A.One", "B.One").Type("b/One.cs", "B.One", "C.One").Type("c/One.cs", "C.One")
            .Facts(),
        plans);
}
