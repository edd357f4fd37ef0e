using System.Text;
using Factory.Gates.Envelope;
using Factory.Git;
using Factory.Git.Files;

namespace Factory.Gates.Context;

/// <summary>The context as it would be rendered once some files are committed.</summary>
internal static class RenderedFiles
{
    /// <summary>The new text of each file of the policy that is there and would change, by path.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">A mistake in the envelope, or a file whose markers are broken.</exception>
    /// <exception cref="Factory.Model.Faults.BlockedException">It is larger than the policy allows.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> WithAsync(
        Repository repository, IFileTree tree, IReadOnlyDictionary<string, string> files, CancellationToken cancellation)
    {
        var changed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var policy = await tree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } text ? PolicyFile.Parse(text) : Model.Policy.FactoryPolicy.Default;
        foreach (var path in policy.Context.Files.Distinct(StringComparer.Ordinal))
        {
            if (await tree.ReadAsync(path, cancellation) is not { } before)
            {
                continue;
            }

            var source = await ContextSource.ReadAsync(repository, new OverlaidTree(tree, files), cancellation);
            var context = EnvelopeContext.Of(source, ContextSlice.Everything(source));
            var block = MarkedBlock.Of(context.Text, source.Digest);
            _ = new TokenBudget(source.Policy.Context.Tokens).Require(context, block);
            var after = Encoding.UTF8.GetString(MarkedBlock.Put(Encoding.UTF8.GetBytes(before), block, path));
            if (after != before)
            {
                changed[path] = after;
            }
        }

        return changed;
    }
}
