using System.Globalization;
using Factory.Git.Files;

namespace Factory.Gates.Envelope;

/// <summary>A tree that holds one file more, or one that reads otherwise: a plan that was not written.</summary>
internal sealed class DraftTree : IFileTree
{
    private readonly IFileTree tree;
    private readonly string path;
    private readonly string text;

    private DraftTree(IFileTree tree, string path, string text) => (this.tree, this.path, this.text) = (tree, path, text);

    /// <summary>The tree with a draft, which stands in the place of the plan with its number, if there is one.</summary>
    public static async Task<IFileTree> OverAsync(IFileTree tree, PlanDraft draft, CancellationToken cancellation)
    {
        var plans = (await tree.ListAsync(PlanFolder.RelativePath, cancellation)).Where(PlanFolder.Holds);
        var path = plans.FirstOrDefault(plan => NumberedFolder.NumberOf(plan) == draft.Id)
            ?? string.Create(CultureInfo.InvariantCulture, $"{PlanFolder.RelativePath}/{draft.Id:D4}-draft.md");
        return new DraftTree(tree, path, draft.Text);
    }

    public async Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation)
    {
        var paths = await tree.ListAsync(folder, cancellation);
        var isIn = folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal);
        return isIn ? [.. paths.Append(path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : paths;
    }

    public Task<string?> ReadAsync(string path, CancellationToken cancellation) =>
        path == this.path ? Task.FromResult<string?>(text) : tree.ReadAsync(path, cancellation);
}
