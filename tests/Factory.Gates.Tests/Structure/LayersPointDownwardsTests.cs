using Factory.Gates.Structure;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class LayersPointDownwardsTests
{
    private const string Policy = """
        modules: { Model: [src/Model/**], Files: [src/Files/**], Git: [src/Git/**], Gates: [src/Gates/**], Notes: [notes/**] }
        layers:
          - { name: words, modules: [Model] }
          - { name: readers, modules: [Files, Git] }
          - { name: gates, modules: [Gates] }
        """;

    [Fact]
    public void Flags_a_use_of_a_layer_above()
    {
        var outcome = LayersPointDownwards.Ask(new Code(Policy)
            .Type("src/Model/Order.cs", "Shop.Model.Order", "Shop.Gates.Gate")
            .Type("src/Gates/Gate.cs", "Shop.Gates.Gate")
            .Facts());

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal("'Shop.Model.Order.Run' of Model (layer words) uses 'Shop.Gates.Gate.Run' of Gates, which stands above it, on gates", finding.Message);
        Assert.Equal(new("src/Model/Order.cs", 4), finding.Location);
        Assert.Equal(CheckState.Failed, outcome.State);
    }

    [Fact]
    public void Flags_a_use_of_a_module_beside() => Assert.Contains(
        "which stands beside it",
        Assert.Single(Code.Messages(LayersPointDownwards.Ask(new Code(Policy)
            .Type("src/Files/Reader.cs", "Shop.Files.Reader", "Shop.Git.Tree")
            .Type("src/Git/Tree.cs", "Shop.Git.Tree")
            .Facts()))),
        StringComparison.Ordinal);

    [Fact]
    public void Allows_uses_that_point_downwards_and_within_a_module() => Assert.Equal(
        CheckState.Passed,
        LayersPointDownwards.Ask(new Code(Policy)
            .Type("src/Gates/Gate.cs", "Shop.Gates.Gate", "Shop.Git.Tree", "Shop.Model.Order", "Shop.Gates.Other")
            .Type("src/Gates/Other.cs", "Shop.Gates.Other", "Shop.Gates.Gate")
            .Type("src/Git/Tree.cs", "Shop.Git.Tree", "Shop.Model.Order")
            .Type("src/Model/Order.cs", "Shop.Model.Order")
            .Facts()).State);

    [Fact]
    public void Leaves_modules_without_a_layer_alone() => Assert.Empty(
        LayersPointDownwards.Ask(new Code(Policy)
            .Type("src/Model/Order.cs", "Shop.Model.Order", "Shop.Notes.Note")
            .Type("notes/Note.cs", "Shop.Notes.Note", "Shop.Model.Order")
            .Facts()).Findings);

    [Fact]
    public void Uses_of_one_type_by_one_member_are_one_finding() => Assert.Single(
        LayersPointDownwards.Ask(new Code(Policy)
            .Type("src/Model/Order.cs", "Shop.Model.Order", "Shop.Gates.Gate", "Shop.Gates.Gate")
            .Type("src/Gates/Gate.cs", "Shop.Gates.Gate")
            .Facts()).Findings);

    [Fact]
    public void Does_not_apply_without_layers() =>
        Assert.Equal(CheckState.NotApplicable, LayersPointDownwards.Ask(new Code("modules: {}").Facts()).State);

    [Fact]
    public void Has_no_answer_without_facts() => Assert.Equal(
        (CheckState.NotEvaluated, "no build"),
        LayersPointDownwards.Ask(StructureFacts.Absent(new Code(Policy).Facts().Policy, "no build")) is var outcome ? (outcome.State, outcome.Reason) : default);

    [Fact]
    public void Does_not_ask_where_another_check_says_why_there_are_no_facts() => Assert.Equal(
        CheckState.NotApplicable,
        LayersPointDownwards.Ask(StructureFacts.Moot(new FactoryPolicy { Structure = new() { Layers = [new("words", ["Model"])] } }, "FAC0502 says why")).State);
}
