using Factory.Gates.Building.Facts;
using Factory.Gates.Judging;
using Factory.Model.Faults;

namespace Factory.Gates.Structure;

/// <summary>Reads the facts of the working tree, and builds it first where nothing built these very files before.</summary>
public static class WorkingTreeStructure
{
    /// <summary>The facts.</summary>
    /// <exception cref="InvalidInputException">No repository, no solution, a mistake in the envelope, or a damaged assembly.</exception>
    /// <exception cref="BlockedException">The files do not build.</exception>
    public static async Task<StructureFacts> ReadAsync(GateInput input, BuildSettings settings, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(input, cancellation);
        var root = context.Repository.Root;
        var source = new FactsSource(root, settings.OutputFolder, await context.Repository.TreeIdAsync(cancellation));
        var build = BuildFacts.Read(source);
        if (build.Absence.Length > 0 || !build.Succeeded)
        {
            var work = await WorkingTreeBuild.OpenAsync(input, settings, cancellation);
            await work.RestoreAsync(cancellation);
            await work.CompileAsync(cancellation);
            build = BuildFacts.Read(source);
        }

        var files = await context.Repository.WorkingTree.ListAsync("", cancellation);
        var facts = StructureReader.Read(new(build, root, files), context.Envelope.Own.Policy, cancellation);
        return facts.Absence.Length == 0 ? facts : throw new InvalidInputException("the build", facts.Absence, "Run Compile again");
    }

    /// <summary>The facts that an earlier build of these very files left; absent where there is none.</summary>
    internal static async Task<StructureFacts> OfBuildAsync(GateContext context, BuildSettings settings, CancellationToken cancellation)
    {
        var root = context.Repository.Root;
        var build = BuildFacts.Read(new(root, settings.OutputFolder, await context.Repository.TreeIdAsync(cancellation)));
        return StructureReader.Read(new(build, root, await context.Repository.WorkingTree.ListAsync("", cancellation)), context.Policy, cancellation);
    }
}
