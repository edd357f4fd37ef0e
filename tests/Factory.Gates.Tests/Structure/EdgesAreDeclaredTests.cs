using Factory.Gates.Structure;
using Factory.Gates.Structure.Bases;
using Factory.Git.Changes;
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

    [Theory]
    [InlineData("* -> *")]
    [InlineData("B -> *")]
    [InlineData("* -> C")]
    public void A_star_in_a_plan_declares_nothing(string edge)
    {
        var plan = Plan with { Scope = new() { Edges = [edge] } };
        var before = TreeStructure.Of(new Code(Modules).Type("a/One.cs", "A.One").Type("b/One.cs", "B.One").Type("c/One.cs", "C.One").Facts());
        var now = new Code(Modules).Type("a/One.cs", "A.One").Type("b/One.cs", "B.One", "C.One").Type("c/One.cs", "C.One").Facts();

        Assert.Equal(["B -> C"], Errors(Ask("[A -> B]", plan)));
        Assert.Equal(["B -> C"], Errors(EdgesAreDeclared.Ask(now, new(before, ""), new(Change(), [plan]))));
    }

    [Fact]
    public void The_other_direction_is_another_edge() => Assert.Single(Ask("[A -> B, C -> B]").Findings);

    [Fact]
    public void An_empty_list_allows_none() => Assert.Equal(2, Ask("[]").Findings.Count);

    [Fact]
    public void Does_not_apply_where_neither_the_policy_nor_a_plan_lists_edges() =>
        Assert.Equal(CheckState.NotApplicable, EdgesAreDeclared.Ask(new Code(Modules).Facts(), Unknown, new(Change(), [Plan with { Status = PlanStatus.Released }])).State);

    [Theory]
    [InlineData("a/One.cs", 4, 4, ChangeKind.Modified, "A -> B")]
    [InlineData("a/One.cs", 5, 9, ChangeKind.Modified, "")]
    [InlineData("a/One.cs", 5, 9, ChangeKind.Added, "A -> B")]
    [InlineData("b/One.cs", 4, 4, ChangeKind.Modified, "")]
    public void Where_only_a_plan_lists_edges_those_that_the_change_adds_must_be_in_it(string path, int first, int last, ChangeKind kind, string edge)
    {
        var facts = new Code(Modules).Type("a/One.cs", "A.One", "B.One").Type("b/One.cs", "B.One", "C.One").Type("c/One.cs", "C.One").Facts();

        var found = EdgesAreDeclared.Ask(facts, Unknown, new(Change(new FileChange(path, kind, path, [new(first, last)])), [Plan])).Findings;

        Assert.Equal(edge, string.Join(", ", found.Select(finding => finding.Subject)));
    }

    [Fact]
    public void Where_the_base_is_known_it_says_which_edges_are_new_whatever_lines_changed()
    {
        var before = new Code(Modules).Type("a/One.cs", "A.One", "B.One").Type("b/One.cs", "B.One").Type("c/One.cs", "C.One").Facts();
        var now = new Code(Modules).Type("a/One.cs", "A.One", "B.One", "C.One").Type("b/One.cs", "B.One").Type("c/One.cs", "C.One").Facts();

        var found = EdgesAreDeclared.Ask(now, new(TreeStructure.Of(before), ""), new(Change(new FileChange("a/One.cs", ChangeKind.Modified, "a/One.cs", [new(1, 9)])), [Plan])).Findings;

        Assert.Equal(
            [("A -> C", Severity.Error), ("plan 7, B -> C", Severity.Note)],
            found.Select(finding => (finding.Subject, finding.Severity)));
    }

    private static BaseStructure Unknown { get; } = BaseStructure.Absent("nobody built it");

    private static ChangeSet Change(params FileChange[] files) => new(new("", "", "", OwnPolicy: false), "", files, []);

    private static IEnumerable<string> Errors(CheckOutcome outcome) => outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Subject);

    private static CheckOutcome Ask(string edges, params Plan[] plans) => EdgesAreDeclared.Ask(
        new Code($"{Modules}dependencies: {{ edges: {edges} }}")
            .Type("a/One.cs", "A.One", "B.One").Type("b/One.cs", "B.One", "C.One").Type("c/One.cs", "C.One")
            .Facts(),
        Unknown,
        new(Change(), plans));
}
