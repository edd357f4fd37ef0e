using Factory.CodeModel.Graph;
using Factory.Model.Faults;
using Factory.Model.Policy;
using Factory.Platform.Files;

namespace Factory.Gates.Structure;

/// <summary>Reads the facts of structure from what a build left.</summary>
internal static class StructureReader
{
    /// <summary>The facts; absent, with the reason, where the build does not give them.</summary>
    /// <param name="source">The build, where it was made, and of what.</param>
    /// <param name="policy">The policy that declares the structure.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static StructureFacts Read(StructureSource source, FactoryPolicy policy, CancellationToken cancellation)
    {
        var build = source.Build;
        if (build.Absence.Length > 0)
        {
            return StructureFacts.Absent(policy, build.Absence);
        }

        if (!build.Succeeded)
        {
            return StructureFacts.Moot(policy, "the merged tree does not build; FAC0502 says why");
        }

        var compiled = build.Projects.Where(project => project.TargetPath.Length > 0)
            .Select(project => new CompiledProject(project.Path, project.Framework, project.IsTest, project.TargetPath))
            .ToList();
        try
        {
            if (build.Projects.FirstOrDefault(project => !project.IsAsBuilt()) is { } changed)
            {
                return StructureFacts.Absent(policy, $"{Path.GetFileName(changed.TargetPath)} is not what Compile left; run Compile again");
            }

            var graph = CodeGraphReader.Read(new(compiled, source.Root, source.Files.ToHashSet(StringComparer.Ordinal)) { Read = path => Text(source.Root, path) }, cancellation);
            return Obstacle(graph, policy) is { } obstacle ? StructureFacts.Absent(policy, obstacle) : StructureFacts.Of(graph, policy);
        }
        catch (InvalidInputException fault)
        {
            return StructureFacts.Absent(policy, fault.Message);
        }
    }

    /// <summary>A file's text; null for one that is gone, too large or no text, which nothing is completed from.</summary>
    private static string? Text(string root, string path)
    {
        try
        {
            return BoundedText.Read(Path.Combine(root, path));
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    /// <summary>Why a graph shows nothing of the modules; null where it does. Looking at nothing is no answer.</summary>
    private static string? Obstacle(CodeGraph graph, FactoryPolicy policy)
    {
        if (policy.Modules.Count > 0 && graph.Assemblies.FirstOrDefault(assembly => assembly.Graph is { HasPlaces: false, Types.Count: > 0 }).Graph is { } blind)
        {
            return $"{blind.Name} has no portable PDB, so nothing tells which module its code belongs to; set DebugType to portable or embedded";
        }

        var leftOut = graph.Assemblies.Sum(assembly => assembly.Graph.LeftOut);
        return graph.Types.Count == 0 && leftOut > 0
            ? $"none of the {leftOut} types that were compiled stands in a file of the repository; a PathMap must keep paths that start with /_/"
            : null;
    }
}
