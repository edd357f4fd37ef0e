using Factory.Gates.Structure;
using Factory.Gates.Structure.Bases;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class ArchitectureDoesNotDriftTests
{
    private const string Modules = "modules: { A: [a/**], B: [b/**] }";

    [Fact]
    public void A_new_circle_of_namespaces_is_drift() => Assert.Contains(
        "More namespaces depend on each other in a circle: namespaces on a circle was 0 at the base and is 2", Code.Messages(Ask(Straight(), Circle())));

    [Fact]
    public void A_circle_that_is_gone_is_none() => Assert.Empty(Ask(Circle(), Straight()).Findings);

    [Fact]
    public void Reaching_more_namespaces_is_drift() => Assert.Contains(
        "A change in one namespace can reach more of the others: propagation cost was 0.5 at the base and is 0.75",
        Code.Messages(Ask(new Code(Modules).Type("a/One.cs", "A.One").Type("b/One.cs", "B.One"), Straight())));

    [Fact]
    public void Types_that_use_other_modules_more_than_their_own_are_drift() => Assert.Contains(
        "Types use more of other modules and less of their own: modularity was 0.5 at the base and is 0",
        Code.Messages(Ask(
            new Code(Modules).Type("a/One.cs", "A.One", "A.Two").Type("a/Two.cs", "A.Two").Type("b/One.cs", "B.One", "B.Two").Type("b/Two.cs", "B.Two"),
            new Code(Modules).Type("a/One.cs", "A.One", "B.Two").Type("a/Two.cs", "A.Two").Type("b/One.cs", "B.One", "B.Two").Type("b/Two.cs", "B.Two"))));

    [Fact]
    public void The_same_architecture_has_not_drifted() => Assert.Equal(CheckState.Passed, Ask(Straight(), Straight()).State);

    [Fact]
    public void The_figures_show_the_base_beside_what_is_now() => Assert.Contains(
        new Figure("Namespaces on a circle", "0 → 2"), ArchitectureDoesNotDrift.Figures(Circle().Facts(), new(TreeStructure.Of(Straight().Facts()), "")));

    [Fact]
    public void Without_the_base_it_says_so_and_does_not_block() =>
        Assert.False(ArchitectureDoesNotDrift.Ask(Straight().Facts(), BaseStructure.Absent("nobody built it")).Required);

    private static Code Straight() => new Code(Modules).Type("a/One.cs", "A.One", "B.One").Type("b/One.cs", "B.One");

    private static Code Circle() => new Code(Modules).Type("a/One.cs", "A.One", "B.One").Type("b/One.cs", "B.One", "A.One");

    private static CheckOutcome Ask(Code before, Code now) => ArchitectureDoesNotDrift.Ask(now.Facts(), new(TreeStructure.Of(before.Facts()), ""));
}
