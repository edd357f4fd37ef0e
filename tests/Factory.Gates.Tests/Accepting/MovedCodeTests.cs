using Factory.Gates.Structure;
using Factory.Gates.Structure.Bases;
using Factory.Gates.Tests.Structure;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Accepting;

/// <summary>Findings of structure are known again where the code that they are about was moved.</summary>
public sealed class MovedCodeTests
{
    private const string Policy = """
        modules: { Model: [src/Model/**], Gates: [src/Gates/**] }
        layers:
          - { name: words, modules: [Model] }
          - { name: gates, modules: [Gates] }
        dependencies: { edges: [] }
        """;

    private static readonly CheckInfo[] Lasting = [LayersPointDownwards.Info, NothingForbiddenIsUsed.Info, NoCycles.Info, EdgesAreDeclared.Info];

    [Fact]
    public void Their_identity_holds_no_path()
    {
        var before = Ask("src/Model/Order.cs");
        var after = Ask("src/Model/Sales/Moved.cs");

        Assert.Equal(["FAC0401", "FAC0403", "FAC0404"], before.Select(finding => finding.CheckId).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(before.Select(finding => finding.Identity), after.Select(finding => finding.Identity));
        Assert.NotEqual(before.Select(finding => finding.Location), after.Select(finding => finding.Location));
    }

    [Fact]
    public void Checks_that_see_the_whole_tree_can_be_accepted_for_good() =>
        Assert.All(Lasting, check => Assert.Equal(Leniency.Baseline, check.Leniency));

    private static IReadOnlyList<Finding> Ask(string path)
    {
        var facts = new Code(Policy)
            .Type(path, "Shop.Model.Order", "Shop.Gates.Gate")
            .Type("src/Gates/Gate.cs", "Shop.Gates.Gate", "Shop.Model.Order")
            .Facts();
        return [.. LayersPointDownwards.Ask(facts).Findings, .. NoCycles.Ask(facts).Findings, .. EdgesAreDeclared.Ask(facts, BaseStructure.Absent("nobody built it"), new(new(new("", "", "", OwnPolicy: true), "", [], []), [])).Findings];
    }
}
