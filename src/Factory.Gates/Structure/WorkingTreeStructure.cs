using Factory.Gates.Building.Facts;
using Factory.Gates.Judging;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Structure;

/// <summary>Reads the facts of the working tree from what its build left.</summary>
public static class WorkingTreeStructure
{
    /// <summary>The facts by the working tree's own policy; the tree is built first where nothing built these very files in this configuration before.</summary>
    /// <exception cref="InvalidInputException">No repository, no solution, a mistake in the envelope, or assemblies that tell nothing.</exception>
    /// <exception cref="BlockedException">The files do not build.</exception>
    public static async Task<StructureFacts> ReadAsync(GateInput input, BuildSettings settings, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(input, cancellation);
        var build = await BuildAsync(context, settings, cancellation);
        if (!build.Succeeded || build.Configuration != settings.Configuration || !build.Projects.All(project => project.IsAsBuilt()))
        {
            var work = await WorkingTreeBuild.OpenAsync(input, settings, cancellation);
            await work.RestoreAsync(cancellation);
            await work.CompileAsync(cancellation);
            build = await BuildAsync(context, settings, cancellation);
        }

        var facts = await OfAsync(context, build, context.Envelope.Own.Policy, cancellation);
        return facts.Absence.Length == 0 ? facts : throw new InvalidInputException("the structure", facts.Absence, "Mend that, and run this target again");
    }

    /// <summary>The facts that an earlier build of these very files left; absent where there is none.</summary>
    internal static async Task<StructureFacts> OfBuildAsync(GateContext context, BuildSettings settings, CancellationToken cancellation) =>
        await OfAsync(context, await BuildAsync(context, settings, cancellation), context.Policy, cancellation);

    private static async Task<BuildFacts> BuildAsync(GateContext context, BuildSettings settings, CancellationToken cancellation) =>
        BuildFacts.Read(new(context.Repository.Root, settings.OutputFolder, await context.Repository.TreeIdAsync(cancellation)));

    private static async Task<StructureFacts> OfAsync(GateContext context, BuildFacts build, FactoryPolicy policy, CancellationToken cancellation) =>
        StructureReader.Read(new(build, context.Repository.Root, await context.Repository.WorkingTree.ListAsync("", cancellation)), policy, cancellation);
}
