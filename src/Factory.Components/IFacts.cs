using Factory.Components.Hosts;
using Factory.Gates.Structure;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="Facts"/> and <see cref="Explain"/> to a build: what the code declares, and what uses what.</summary>
public interface IFacts : IHasBuild
{
    /// <summary>Where the facts go.</summary>
    AbsolutePath FactsFile => FactoryDirectory / "facts.json";

    /// <summary>The edge to explain.</summary>
    [Parameter("Edge between two modules of factory.yml to explain: A->B"), OnRequest]
    string Edge => TryGetValue(() => Edge) ?? "";

    /// <summary>The symbol to explain.</summary>
    [Parameter("Type or member to explain, by its full name"), OnRequest]
    string Symbol => TryGetValue(() => Symbol) ?? "";

    /// <summary>Writes the facts; compiles first where these files were not compiled before.</summary>
    Target Facts => _ => _
        .Description("Writes what the code declares and uses as JSON")
        .Executes(async () =>
        {
            var tree = await OpenTreeAsync();
            this.Say($"{await new KeptFactsFile(this.Writable(FactsFile)).UpdateAsync(tree, this.Cancellation())}: {FactsFile}");
        });

    /// <summary>Prints the uses behind an edge, or around a symbol, with their places.</summary>
    Target Explain => _ => _
        .Description("Says why something is there: --edge A->B or --symbol NAME")
        .Executes(async () =>
        {
            if (Edge.Length > 0 == Symbol.Length > 0)
            {
                throw new InvalidInputException("Explain", "it explains one edge or one symbol", "Give --edge A->B or --symbol NAME");
            }

            var facts = await (await OpenTreeAsync()).ReadAsync(this.Cancellation());
            foreach (var line in Edge.Length > 0 ? Explanation.OfEdge(facts, Edge) : Explanation.OfSymbol(facts, Symbol))
            {
                this.Show(line);
            }
        });

    private Task<WorkingTreeStructure> OpenTreeAsync() => WorkingTreeStructure.OpenAsync(GateInput, BuildSettings, this.Cancellation());
}
