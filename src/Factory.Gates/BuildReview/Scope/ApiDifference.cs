using Factory.CodeModel.Surface;
using Factory.Gates.Envelope.Globs;
using Factory.Git.Files;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>
/// Finds the public API that a change adds or removes, by syntax, over all changed C# files together: what only moves
/// between files is no change. Test code and files that the policy excludes are left out.
/// </summary>
internal static class ApiDifference
{
    public static async Task<IReadOnlyList<ScopeChange>> ReadAsync(ScopeRequest request, ProjectHistory projects, CancellationToken cancellation)
    {
        var excluded = GlobSet.Of(request.Envelope.Policy.Exclude);
        bool Counts(string path) => path.EndsWith(".cs", StringComparison.Ordinal) && !excluded.Matches(path) && !projects.HoldsTests(path);

        var now = await SurfaceAsync(request.Tree, request.Change.Files.Select(file => file.Path).Where(Counts), cancellation);
        var before = await SurfaceAsync(request.BaseTree, request.Change.Files.Select(file => file.OldPath).OfType<string>().Where(Counts), cancellation);
        return
        [
            .. Missing(now, before, ScopeChange.New).Concat(Missing(before, now, ScopeChange.Gone))
                .OrderBy(change => change.Name, StringComparer.Ordinal)
                .ThenBy(change => change.What, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ScopeChange> Missing(Dictionary<string, string> here, Dictionary<string, string> there, string what) =>
        here.Where(signature => !there.ContainsKey(signature.Key)).Select(signature => new ScopeChange(signature.Key, what, new(signature.Value)));

    /// <summary>Each signature with the first file that declares it.</summary>
    private static async Task<Dictionary<string, string>> SurfaceAsync(IFileTree tree, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (await tree.ReadAsync(path, cancellation) is { } text)
            {
                foreach (var signature in PublicSurface.Of(text))
                {
                    found.TryAdd(signature, path);
                }
            }
        }

        return found;
    }
}
