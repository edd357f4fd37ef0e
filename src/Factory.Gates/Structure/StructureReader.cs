using Factory.CodeModel.Graph;
using Factory.Model.Faults;
using Factory.Model.Policy;

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
            return StructureFacts.Of(CodeGraphReader.Read(compiled, source.Root, source.Files.ToHashSet(StringComparer.Ordinal), cancellation), policy);
        }
        catch (InvalidInputException fault)
        {
            return StructureFacts.Absent(policy, fault.Message);
        }
    }
}
