using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Envelope;

public sealed class PolicyStructureTests
{
    private const string Modules = "version: 1\nmodules: { A: [a/**], B: [b/**] }\n";

    [Fact]
    public void Reads_layers_and_dependencies()
    {
        var structure = PolicyFile.Parse(Modules + """
            layers:
              - { name: low, modules: [A] }
              - { name: high, modules: [B] }
            dependencies:
              edges: [B->A]
              acyclic: [modules, namespaces]
              forbid:
                - { from: "*", to: "type:System.Console", except: [B], reason: output goes through B }
            """).Structure;

        Assert.Equal([("low", "A"), ("high", "B")], structure.Layers.Select(layer => (layer.Name, layer.Modules.Single())));
        Assert.Equal(["B -> A"], structure.Edges!);
        Assert.Equal([CycleLevel.Modules, CycleLevel.Namespaces], structure.Acyclic);
        var forbidden = Assert.Single(structure.Forbidden);
        Assert.Equal(("module:*", "type:System.Console", "module:B", 10), (forbidden.From.ToString(), forbidden.To.ToString(), forbidden.Except.Single().ToString(), forbidden.Line));
    }

    [Fact]
    public void Names_every_mistake_at_once()
    {
        var mistakes = Mistakes.In(() => PolicyFile.Parse(Modules + """
            layers:
              - { name: low, modules: [A, C] }
              - { name: high, modules: [A] }
            dependencies:
              edges: [A, A -> D]
              acyclic: [module]
              forbid:
                - { from: "A:B:C", to: "typ:System.Console" }
            """));

        Assert.Equal(
            [
                "there is no module 'C'", "the module 'A' stands on two layers", "'A' is no edge", "there is no module 'D'", "cycles between 'module' are not looked for",
                "the key 'reason' is missing", "'A:B:C' names no part of the code", "'typ:System.Console' names no part of the code",
            ],
            mistakes.Select(mistake => mistake.Split(": ", 2)[1].Split(". ")[0]));
    }
}
