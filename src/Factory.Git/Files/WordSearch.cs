using Factory.Git.Commands;

namespace Factory.Git.Files;

/// <summary>Finds words in the texts of a commit, without checking anything out.</summary>
internal sealed class WordSearch(GitCommand git)
{
    // More would compete for the same disk.
    private const int CallsAtOnce = 2;

    private static readonly string[] Options =
        ["-I", "-F", "-w", "-z", "--only-matching", "--no-line-number", "--no-column", "--no-color", "--full-name", "-f", "-"];

    /// <summary>
    /// Which of the words stand in which files, by path. A word is of letters, digits and underscores, or of several such with dots between.
    /// Git tells the longest match at a place only, so words that may overlap are looked for in calls of their own.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> FindAsync(
        string commit, IReadOnlyCollection<string> words, CancellationToken cancellation)
    {
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var turns in WordTurns.Of(words).Chunk(CallsAtOnce))
        {
            foreach (var output in await Task.WhenAll(turns.Select(turn => SearchAsync(commit, turn, cancellation))))
            {
                Collect(output, commit.Length + 1, found);
            }
        }

        return found.ToDictionary(file => file.Key, IReadOnlySet<string> (file) => file.Value, StringComparer.Ordinal);
    }

    /// <summary>What git prints, which is nothing where it finds nothing.</summary>
    private async Task<string> SearchAsync(string commit, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var call = new GitCall(["grep", .. Options, commit, "--"]) { Input = string.Concat(words.Select(word => $"{word}\n")) };
        var outcome = await git.TryAsync(call, cancellation);
        return outcome.ExitCode is 0 or 1 ? outcome.Output : throw GitCommand.Refusal(call, outcome);
    }

    /// <summary>Each match is the commit, a colon, the path, a NUL, the word and a line end.</summary>
    private static void Collect(string output, int beforePath, Dictionary<string, HashSet<string>> found)
    {
        for (var at = 0; output.IndexOf('\0', at) is >= 0 and var nul;)
        {
            var end = output.IndexOf('\n', nul);
            var path = output[(at + beforePath)..nul];
            if (!found.TryGetValue(path, out var words))
            {
                found[path] = words = new(StringComparer.Ordinal);
            }

            words.Add(output[(nul + 1)..end]);
            at = end + 1;
        }
    }
}
