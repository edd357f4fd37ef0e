using Factory.Git.Commands;

namespace Factory.Git.Files;

/// <summary>Finds words in the texts of a commit with one call of git, without checking anything out.</summary>
internal sealed class WordSearch(GitCommand git)
{
    private static readonly string[] Options =
        ["-I", "-F", "-w", "-z", "--only-matching", "--no-line-number", "--no-column", "--no-color", "--full-name", "-f", "-"];

    /// <summary>Which of the words stand in which files, by path. A word is of letters, digits and underscores.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> FindAsync(
        string commit, IReadOnlyCollection<string> words, CancellationToken cancellation)
    {
        if (words.Count == 0)
        {
            return Parse("", 0);
        }

        var call = new GitCall(["grep", .. Options, commit, "--"]) { Input = string.Concat(words.Select(word => $"{word}\n")) };
        var outcome = await git.TryAsync(call, cancellation);
        return outcome.ExitCode switch
        {
            0 => Parse(outcome.Output, commit.Length + 1),
            1 => Parse("", 0),
            _ => throw GitCommand.Refusal(call, outcome),
        };
    }

    /// <summary>Each match is the commit, a colon, the path, a NUL, the word and a line end.</summary>
    private static Dictionary<string, IReadOnlySet<string>> Parse(string output, int beforePath)
    {
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
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

        return found.ToDictionary(file => file.Key, IReadOnlySet<string> (file) => file.Value, StringComparer.Ordinal);
    }
}
