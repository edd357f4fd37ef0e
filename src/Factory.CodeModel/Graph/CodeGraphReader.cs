using Factory.Model.Faults;

namespace Factory.CodeModel.Graph;

/// <summary>Reads the graph of a solution from the assemblies that its build left, on all cores; the order of the result does not depend on them.</summary>
public static class CodeGraphReader
{
    /// <summary>Reads the assemblies of these projects.</summary>
    /// <param name="projects">What was compiled.</param>
    /// <param name="root">The folder that was built; absolute.</param>
    /// <param name="files">The paths of the repository's files; code from other files was generated and is left out.</param>
    /// <param name="cancellation">Stops between two types.</param>
    /// <exception cref="InvalidInputException">Assemblies are missing or damaged; it names them all.</exception>
    public static CodeGraph Read(IReadOnlyList<CompiledProject> projects, string root, IReadOnlySet<string> files, CancellationToken cancellation)
    {
        var paths = new DocumentPaths(root, files);
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
        return CodeGraph.Of([.. projects.Zip(graphs, (project, graph) => (project, graph!))]);
    }
}
