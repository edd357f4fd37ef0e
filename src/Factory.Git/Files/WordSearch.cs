using Factory.Git.Commands;

namespace Factory.Git.Files;

/// <summary>Looks for words in the text files of a commit, with git's own search.</summary>
internal sealed class WordSearch(GitCommand git)
{
    private const int MostWords = 500;

    /// <summary>The words that were found; words beyond the first five hundred are not looked for.</summary>
    public async Task<IReadOnlySet<string>> FindAsync(string commit, IReadOnlyList<string> words, IReadOnlyList<string> without, CancellationToken cancellation)
    {
        if (words.Count == 0)
        {
            return new HashSet<string>();
        }

        var patterns = words.Take(MostWords).SelectMany(word => (string[])["-e", word]);
        var outcome = await git.TryAsync(
            new(["grep", "-I", "-h", "-o", "-w", "-F", .. patterns, commit, "--", .. without.Select(path => $":(exclude,glob){path}")]), cancellation);
        return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }
}
