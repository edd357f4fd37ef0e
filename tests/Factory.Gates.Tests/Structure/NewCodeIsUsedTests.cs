using Factory.CodeModel.Graph;
using Factory.Gates.Structure;
using Factory.Git.Changes;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class NewCodeIsUsedTests
{
    private static readonly SymbolName Page = new("Shop", "T:Shop.Page");
    private static readonly SymbolName Show = Page with { Member = "M:Shop.Page.Show" };
    private static readonly SymbolName Main = new("Shop", "T:Shop.Program", "M:Shop.Program.Main");

    [Fact]
    public void Flags_a_new_method_that_nothing_calls() => Assert.Equal(
        ["The change adds the member 'Shop.Page.Show', which nothing in the solution uses"],
        Code.Messages(Ask(Member(), [new(Main, Page, UseKind.Mention, SourceLocation.None)])));

    [Fact]
    public void Flags_a_new_type_that_only_uses_itself() => Assert.Equal(
        ["The change adds the type 'Shop.Page', which nothing in the solution uses"],
        Code.Messages(Ask(Member(), [new(Page with { Member = "M:Shop.Page.Other" }, Show, UseKind.Call, SourceLocation.None)])));

    [Fact]
    public void Leaves_alone_what_is_used() => Assert.Empty(Ask(Member(), [new(Main, Show, UseKind.Call, SourceLocation.None)]).Findings);

    [Fact]
    public void Leaves_alone_what_implements_a_contract() => Assert.Empty(UsedType(Member() with { IsContract = true }));

    [Fact]
    public void Leaves_alone_what_an_attribute_marks() => Assert.Empty(UsedType(Member() with { IsMarked = true }));

    [Fact]
    public void Leaves_alone_what_others_can_see() => Assert.Empty(UsedType(Member() with { IsVisible = true }));

    [Fact]
    public void Leaves_alone_what_was_there_before() => Assert.Empty(UsedType(Member() with { Place = new("Page.cs", 50) }));

    [Fact]
    public void Leaves_constructors_and_fields_alone() => Assert.Empty(
        UsedType(Member() with { Name = Page with { Member = "M:Shop.Page.#ctor" } }).Concat(UsedType(Member() with { Name = Page with { Member = "F:Shop.Page.Size" } })));

    [Fact]
    public void Has_no_answer_without_places_and_does_not_block() => Assert.Equal(
        (CheckState.NotEvaluated, false),
        NewCodeIsUsed.Ask(Facts(Member(), [], hasPlaces: false), Change) is var outcome ? (outcome.State, outcome.Required) : default);

    private static ChangeSet Change => new(
        new(new('a', 40), "merge base", new('a', 40), OwnPolicy: false), new('b', 40), [new("Page.cs", ChangeKind.Modified, "Page.cs", [new(3, 9)])], []);

    private static DeclaredMember Member() => new(Show, IsVisible: false, new("Page.cs", 5));

    private static IReadOnlyList<Finding> UsedType(DeclaredMember member) => Ask(member, [new(Main, Page, UseKind.Mention, SourceLocation.None)]).Findings;

    private static CheckOutcome Ask(DeclaredMember member, IReadOnlyList<Use> uses) => NewCodeIsUsed.Ask(Facts(member, uses, hasPlaces: true), Change);

    private static StructureFacts Facts(DeclaredMember member, IReadOnlyList<Use> uses, bool hasPlaces)
    {
        var type = new DeclaredType(Page, TypeKind.Class, IsVisible: false, new("Page.cs", 4), [member]);
        var graph = new AssemblyGraph("Shop", [type], uses) { EntryPoint = Main, HasPlaces = hasPlaces };
        return StructureFacts.Of(CodeGraph.Of([(new("Shop.csproj", "net10.0", IsTest: false, "Shop.dll"), graph)]), FactoryPolicy.Default);
    }
}
