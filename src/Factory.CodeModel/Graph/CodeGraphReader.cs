using Factory.CodeModel.Graph.Erased;
using Factory.Model.Faults;

namespace Factory.CodeModel.Graph;

/// <summary>Reads the graph of a solution from the assemblies that its build left, on all cores; the order of the result does not depend on them.</summary>
public static class CodeGraphReader
{
    /// <summary>Reads the assemblies of these projects, and from their sources what compilation erases.</summary>
    /// <param name="source">What was compiled, and from what.</param>
    /// <param name="cancellation">Stops between two types.</param>
    /// <exception cref="InvalidInputException">Assemblies are missing or damaged; it names them all.</exception>
    public static CodeGraph Read(GraphSource source, CancellationToken cancellation)
    {
        var projects = source.Projects;
        var paths = new DocumentPaths(source.Root, source.Files);
        var graphs = new AssemblyGraph?[projects.Count];
        var faults = new InvalidInputException?[projects.Count];
        Parallel.For(0, projects.Count, new() { CancellationToken = cancellation }, index =>
        {
            try
            {
                graphs[index] = AssemblyReader.Read(projects[index].Assembly, paths.Of, cancellation);
            }
            catch (InvalidInputException fault)
            {
                faults[index] = fault;
            }
        });

        var problems = new Problems();
        problems.Add(faults.OfType<InvalidInputException>().SelectMany(fault => fault.Problems));
        problems.ThrowIfAny();
        var graph = CodeGraph.Of([.. projects.Zip(graphs, (project, graph) => (project, graph!))]);
        return graph.With(ErasedUses.Of(graph, source, cancellation));
    }
}
