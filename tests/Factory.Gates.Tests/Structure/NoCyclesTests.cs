using Factory.Gates.Structure;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class NoCyclesTests
{
    private const string Modules = "modules: { A: [a/**], B: [b/**], C: [c/**], D: [d/**] }\n";

    [Fact]
    public void Names_the_shortest_way_round_and_the_edge_that_is_cheapest_to_cut()
    {
        var finding = Assert.Single(NoCycles.Ask(new Code(Modules)
            .Type("a/One.cs", "A.One", "B.One", "B.Two")
            .Type("a/Two.cs", "A.Two", "B.One")
            .Type("b/One.cs", "B.One", "C.One", "C.Two")
            .Type("b/Two.cs", "B.Two", "A.One", "C.One")
            .Type("c/One.cs", "C.One", "A.One", "A.Two")
            .Type("c/Two.cs", "C.Two")
            .Facts()).Findings);

        Assert.Equal("The modules A -> B -> A depend on each other in a circle (the shortest way round, of 3 modules that reach each other: A, B, C)", finding.Message);
        Assert.Equal("Cut the edge B -> A, which is the cheapest: one use, the first where 'B.Two.Run' uses 'A.One.Run'", finding.Fix);
        Assert.Equal(new("b/Two.cs", 4), finding.Location);
    }

    [Fact]
    public void Two_circles_apart_are_two_findings() => Assert.Equal(
        ["The modules A -> B -> A depend on each other in a circle", "The modules C -> D -> C depend on each other in a circle"],
        Code.Messages(NoCycles.Ask(new Code(Modules)
            .Type("a/One.cs", "A.One", "B.One").Type("b/One.cs", "B.One", "A.One", "C.One")
            .Type("c/One.cs", "C.One", "D.One").Type("d/One.cs", "D.One", "C.One")
            .Facts())));

    [Fact]
    public void A_diamond_is_no_circle() => Assert.Equal(
        CheckState.Passed,
        NoCycles.Ask(new Code(Modules)
            .Type("a/One.cs", "A.One", "B.One", "C.One").Type("b/One.cs", "B.One", "D.One").Type("c/One.cs", "C.One", "D.One").Type("d/One.cs", "D.One")
            .Facts()).State);

    [Fact]
    public void Types_of_one_module_may_use_each_other() => Assert.Empty(
        NoCycles.Ask(new Code(Modules).Type("a/One.cs", "A.One", "A.Two").Type("a/Two.cs", "A.Two", "A.One").Facts()).Findings);

    [Fact]
    public void Namespaces_are_looked_at_where_the_policy_wants_it()
    {
        var circle = (string policy) => NoCycles.Ask(new Code(policy).Type("a/One.cs", "A.X.One", "A.Y.Two").Type("a/Two.cs", "A.Y.Two", "A.X.One").Facts());

        Assert.Empty(circle(Modules).Findings);
        Assert.Equal(["The namespaces A.X -> A.Y -> A.X depend on each other in a circle"], Code.Messages(circle(Modules + "dependencies: { acyclic: [namespaces] }")));
    }

    [Fact]
    public void A_long_chain_ends()
    {
        var code = new Code("modules: { A: [a/**] }\ndependencies: { acyclic: [namespaces] }");
        for (var index = 0; index < 20_000; index++)
        {
            code.Type($"a/{index}.cs", $"N{index:D5}.T", $"N{index + 1:D5}.T");
        }

        Assert.Empty(NoCycles.Ask(code.Facts()).Findings);
    }
}
