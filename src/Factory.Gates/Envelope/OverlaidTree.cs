using Factory.Git.Files;

namespace Factory.Gates.Envelope;

/// <summary>A tree with some files more, or with some that read otherwise.</summary>
internal sealed class OverlaidTree(IFileTree tree, IReadOnlyDictionary<string, string> files) : IFileTree
{
    public async Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation)
    {
        var more = files.Keys.Where(path => folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal));
        return [.. (await tree.ListAsync(folder, cancellation)).Union(more, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public Task<string?> ReadAsync(string path, CancellationToken cancellation) =>
        files.TryGetValue(path, out var text) ? Task.FromResult<string?>(text) : tree.ReadAsync(path, cancellation);
}
