using System.Security.Cryptography;
using System.Text;
using Factory.Gates.Building;
using Factory.Gates.Building.Facts;
using Factory.Gates.Judging;
using Factory.Model.Policy;

namespace Factory.Gates.Structure.Bases;

/// <summary>The structure that a change starts from.</summary>
/// <param name="Structure">The structure; null where there is none.</param>
/// <param name="Absence">Why there is none; empty where there is one.</param>
public sealed record BaseStructure(TreeStructure? Structure, string Absence)
{
    /// <summary>A structure that is not there, and why.</summary>
    public static BaseStructure Absent(string reason) => new(null, reason);

    /// <summary>Finds what an earlier run kept of the base, else builds the base once; keeps the structure of the judged tree for later changes.</summary>
    /// <param name="context">The change.</param>
    /// <param name="build">How the base is built.</param>
    /// <param name="judged">The judged tree and its structure.</param>
    /// <param name="cancellation">Stops the build.</param>
    internal static async Task<BaseStructure> ReadAsync(GateContext context, BaseBuild build, (string TreeId, StructureFacts Facts) judged, CancellationToken cancellation)
    {
        if (judged.Facts.Absence.Length > 0)
        {
            return Absent(judged.Facts.Absence);
        }

        var kept = new TreeStructureFile(Path.Combine(Path.GetDirectoryName(build.Settings.OutputFolder)!, "cache", "structure"), Digest(context.Policy));
        kept.Write(judged.TreeId, judged.Facts.Kept);
        if (await context.Repository.TreeIdAsync(context.Change.Base.BaseTip, cancellation) is not { } tree)
        {
            return Absent("there is no base to compare with");
        }

        if (kept.Find(tree) is { } known)
        {
            return new(known, "");
        }

        return context.Policy.BaseFacts == BaseFacts.Cached
            ? Absent("no earlier run left the facts of the base, and the policy does not build it (base-facts: cached)")
            : await BuildAsync(context, build, kept, cancellation);
    }

    private static async Task<BaseStructure> BuildAsync(GateContext context, BaseBuild build, TreeStructureFile kept, CancellationToken cancellation)
    {
        var commit = context.Change.Base.BaseTip;
        var tree = (await context.Repository.TreeIdAsync(commit, cancellation))!;
        await using var scratch = await context.Repository.CheckOutAsync(tree, cancellation);
        var output = Path.Combine(scratch.Folder, "artifacts", "factory", "build");
        var dotnet = new DotNet((build.Settings with { OutputFolder = output }).Request(scratch.Folder, SolutionFile.Find(scratch.Folder, context.Envelope), tree), build.Run);
        if (!(await dotnet.RestoreAsync(cancellation)).Succeeded || !(await dotnet.BuildAsync(cancellation)).Succeeded)
        {
            return Absent($"the base {commit[..Math.Min(12, commit.Length)]} does not build");
        }

        var files = await context.Repository.Tree(tree).ListAsync("", cancellation);
        var facts = StructureReader.Read(new(BuildFacts.Read(new(scratch.Folder, output, tree)), scratch.Folder, files), context.Policy, cancellation);
        if (facts.Absence.Length > 0)
        {
            return Absent(facts.Absence);
        }

        kept.Write(tree, facts.Kept);
        return new(facts.Kept, "");
    }

    /// <summary>Other modules give other edges.</summary>
    private static string Digest(FactoryPolicy policy) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', policy.Modules.OrderBy(module => module.Key, StringComparer.Ordinal).Select(module => $"{module.Key}: {string.Join(", ", module.Value)}")))))[..8];
}
