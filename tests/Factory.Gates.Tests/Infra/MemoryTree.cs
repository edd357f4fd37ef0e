using Factory.Git.Files;

namespace Factory.Gates.Tests.Infra;

/// <summary>A small state of a repository that was never on a disk.</summary>
internal sealed class MemoryTree(params (string Path, string Text)[] files) : IFileTree
{
    private readonly SortedDictionary<string, string> texts =
        new(files.ToDictionary(file => file.Path, file => file.Text), StringComparer.Ordinal);

    public Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>(
            [.. texts.Keys.Where(path => folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal))]);

    public Task<string?> ReadAsync(string path, CancellationToken cancellation) => Task.FromResult(texts.GetValueOrDefault(path));
}
