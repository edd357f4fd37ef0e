using Factory.Git.Files;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Proving;

/// <summary>The texts of a tree, each read once.</summary>
internal sealed class TreeTexts(IFileTree tree)
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The files that are asked for, by path.</summary>
    public async Task<IReadOnlyList<(string Path, string Text)>> ReadAsync(Func<string, bool> isWanted, CancellationToken cancellation)
    {
        var files = new List<(string, string)>();
        foreach (var path in (await tree.ListAsync("", cancellation)).Where(isWanted))
        {
            if (await TextAsync(path, cancellation) is { } text)
            {
                files.Add((path, text));
            }
        }

        return files;
    }

    private async Task<string?> TextAsync(string path, CancellationToken cancellation)
    {
        if (known.TryGetValue(path, out var read))
        {
            return read;
        }

        try
        {
            return known[path] = await tree.ReadAsync(path, cancellation);
        }
        catch (InvalidInputException)
        {
            // What is too large to be read is no text that a person wrote the mistake into.
            return known[path] = null;
        }
    }
}
