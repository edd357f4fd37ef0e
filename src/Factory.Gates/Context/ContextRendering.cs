using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Judging;
using Factory.Model.Faults;

namespace Factory.Gates.Context;

/// <summary>Renders the envelope of the working tree: whole into the files of the policy, or the slice that a task needs.</summary>
public static class ContextRendering
{
    private const string Option = "--paths";

    /// <summary>What matters for the plan that the input names, else for files; with neither, everything.</summary>
    /// <param name="input">The repository, and the plan.</param>
    /// <param name="paths">Files, folders or globs, relative to the root.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidInputException">A mistake in the envelope or a path, no such plan, or a plan together with paths.</exception>
    /// <exception cref="BlockedException">It is larger than the policy allows.</exception>
    public static async Task<RenderedContext> SliceAsync(GateInput input, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var source = await ContextSource.ReadAsync(input, cancellation);
        var context = EnvelopeContext.Of(source, SliceOf(source, input.PlanId, paths));
        return new(context.Text, new TokenBudget(source.Policy.Context.Tokens).Require(context, context.Text));
    }

    /// <summary>Writes the whole envelope to the files of the policy.</summary>
    /// <exception cref="InvalidInputException">A mistake in the envelope, or a file whose markers are broken.</exception>
    /// <exception cref="BlockedException">It is larger than the policy allows.</exception>
    public static async Task<RenderedContext> WriteAsync(GateInput input, CancellationToken cancellation)
    {
        var (rendered, files) = await FilesAsync(input, cancellation);
        files.Write();
        return rendered with { Written = files.Stale };
    }

    /// <summary>The same without writing anything.</summary>
    /// <exception cref="InvalidInputException">A mistake in the envelope, or a file whose markers are broken.</exception>
    /// <exception cref="BlockedException">It is larger than the policy allows, or a file is missing or does not say what the envelope says.</exception>
    public static async Task<RenderedContext> CheckAsync(GateInput input, CancellationToken cancellation)
    {
        var (rendered, files) = await FilesAsync(input, cancellation);
        return files.Stale.Count == 0
            ? rendered
            : throw new BlockedException($"{string.Join(", ", files.Stale)}: not what .factory/ says now. Run ./build.sh Context and commit it");
    }

    private static async Task<(RenderedContext Rendered, ContextFiles Files)> FilesAsync(GateInput input, CancellationToken cancellation)
    {
        var source = await ContextSource.ReadAsync(input, cancellation);
        var context = EnvelopeContext.Of(source, ContextSlice.Everything(source));
        var block = MarkedBlock.Of(context.Text, source.Digest);
        var tokens = new TokenBudget(source.Policy.Context.Tokens).Require(context, block);
        return (new(block, tokens), ContextFiles.Read(source.Root, source.Policy.Context.Files, block));
    }

    private static ContextSlice SliceOf(ContextSource source, int? planId, IReadOnlyList<string> paths) => (planId, paths.Count) switch
    {
        (null, 0) => ContextSlice.Everything(source),
        (null, _) => ContextSlice.Of(Globs(source, paths), source),
        ({ } id, 0) => ContextSlice.Of(PlansOfChange.Find(source.Plans, id), source),
        _ => throw new InvalidInputException(Option, "a slice is that of a plan or that of paths", $"Give --plan-id or {Option}"),
    };

    /// <summary>A path stands for itself and, as a folder, for all that is in it.</summary>
    private static List<string> Globs(ContextSource source, IReadOnlyList<string> paths)
    {
        var problems = new Problems();
        var globs = new List<string>();
        foreach (var path in paths.Select(path => Relative(source.Root, path)))
        {
            if (path is "." or "")
            {
                globs.Add("**");
            }
            else if (GlobSyntax.MistakeIn(path) is { } mistake)
            {
                problems.Add(Option, $"'{path}' is no path: {mistake.What}", mistake.Instead);
            }
            else
            {
                globs.AddRange(path.AsSpan().ContainsAny('*', '?', '{') ? [path] : Both(path, source.Paths));
            }
        }

        problems.ThrowIfAny();
        return globs;
    }

    private static string[] Both(string path, IReadOnlyList<string> files) => files.Contains(path, StringComparer.Ordinal) ? [path] : [path, $"{path}/**"];

    private static string Relative(string root, string path) =>
        (Path.IsPathRooted(path) ? Path.GetRelativePath(root, path) : path).Replace('\\', '/').TrimEnd('/') is var relative && relative.StartsWith("./", StringComparison.Ordinal)
            ? relative[2..]
            : relative;
}
