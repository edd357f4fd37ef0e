using System.Security.Cryptography;
using System.Text;
using Factory.CodeModel.Graph;
using Factory.Gates.Building.Facts;
using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Structure;

/// <summary>The structure of the working tree, by what its build left.</summary>
public sealed class WorkingTreeStructure
{
    private readonly Repository repository;
    private readonly (string Text, FactoryPolicy Read) policy;
    private readonly BuildFacts build;

    private WorkingTreeStructure(Repository repository, (string Text, FactoryPolicy Read) policy, BuildFacts build) =>
        (this.repository, this.policy, this.build) = (repository, policy, build);

    /// <summary>What the facts follow from: equal keys give equal facts. Empty where that is not known.</summary>
    public string Key => build.Projects.Any(project => project.Hash.Length == 0) ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        [
            $"{typeof(WorkingTreeStructure).Module.ModuleVersionId} {typeof(CodeGraph).Module.ModuleVersionId}",
            build.TreeId,
            build.Configuration,
            policy.Text,
            .. build.Projects.Select(project => $"{project.Path} {project.Framework} {project.Hash}"),
        ]))));

    /// <summary>Finds what a build of these very files in this configuration left, or builds them.</summary>
    /// <exception cref="InvalidInputException">No repository, no solution, or a mistake in the policy.</exception>
    /// <exception cref="BlockedException">The files do not build.</exception>
    public static async Task<WorkingTreeStructure> OpenAsync(GateInput input, BuildSettings settings, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Root, input.Run, cancellation);
        var policy = await repository.WorkingTree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } text ? (text, PolicyFile.Parse(text)) : ("", FactoryPolicy.Default);
        var build = await BuildAsync(repository, settings, cancellation);
        if (!build.Succeeded || build.Configuration != settings.Configuration || !build.Projects.All(project => project.IsAsBuilt()))
        {
            var work = await WorkingTreeBuild.OpenAsync(input, settings, cancellation);
            await work.RestoreAsync(cancellation);
            await work.CompileAsync(cancellation);
            build = await BuildAsync(repository, settings, cancellation);
        }

        return new(repository, policy, build);
    }

    /// <summary>Reads the facts, by the working tree's own policy.</summary>
    /// <exception cref="InvalidInputException">The assemblies tell nothing.</exception>
    public async Task<StructureFacts> ReadAsync(CancellationToken cancellation)
    {
        var facts = await OfAsync(repository, build, policy.Read, cancellation);
        return facts.Absence.Length == 0 ? facts : throw new InvalidInputException("the structure", facts.Absence, "Mend that, and run this target again");
    }

    /// <summary>The facts that an earlier build of these very files left; absent where there is none.</summary>
    internal static async Task<StructureFacts> OfBuildAsync(GateContext context, BuildSettings settings, CancellationToken cancellation) =>
        await OfAsync(context.Repository, await BuildAsync(context.Repository, settings, cancellation), context.Policy, cancellation);

    private static async Task<BuildFacts> BuildAsync(Repository repository, BuildSettings settings, CancellationToken cancellation) =>
        BuildFacts.Read(new(repository.Root, settings.OutputFolder, await repository.TreeIdAsync(cancellation)));

    private static async Task<StructureFacts> OfAsync(Repository repository, BuildFacts build, FactoryPolicy policy, CancellationToken cancellation) =>
        StructureReader.Read(new(build, repository.Root, await repository.WorkingTree.ListAsync("", cancellation)), policy, cancellation);
}
