using Factory.Git.Files;

namespace Factory.Gates.Envelope;

/// <summary>A tree whose files were listed before: each listing of a working tree starts git once more.</summary>
internal sealed class ListedTree(IFileTree tree, IReadOnlyList<string> paths) : IFileTree
{
    public Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        folder.Length == 0 ? paths : [.. paths.Where(path => path.StartsWith($"{folder}/", StringComparison.Ordinal))]);

    public Task<string?> ReadAsync(string path, CancellationToken cancellation) => tree.ReadAsync(path, cancellation);
}
