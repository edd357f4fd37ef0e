using Factory.Gates.Envelope.Globs;

namespace Factory.Gates.Handover.Ownership;

/// <summary>A CODEOWNERS file: of the patterns that match a path, the last one says who owns it.</summary>
public sealed class CodeOwners
{
    /// <summary>Where such a file may lie; the first that is there counts.</summary>
    public static IReadOnlyList<string> Places { get; } = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

    private readonly IReadOnlyList<(GlobSet Files, IReadOnlyList<string> Owners)> entries;

    private CodeOwners(string path, IReadOnlyList<(GlobSet, IReadOnlyList<string>)> entries) => (Path, this.entries) = (path, entries);

    /// <summary>No file, and nobody who owns anything.</summary>
    public static CodeOwners None { get; } = new("", []);

    /// <summary>Where the file lies; empty where there is none.</summary>
    public string Path { get; }

    /// <summary>Everybody that it names, without the sign before the name.</summary>
    public IEnumerable<string> Names => entries.SelectMany(entry => entry.Owners);

    /// <summary>What a text says. A pattern that is none is passed over, as GitHub does.</summary>
    public static CodeOwners Parse(string text, string path) => new(path, [.. text.ReplaceLineEndings("\n").Split('\n').Select(Entry).OfType<(GlobSet, IReadOnlyList<string>)>()]);

    /// <summary>Who owns a path; nobody where no pattern matches, or the last one that does names nobody.</summary>
    public IReadOnlyList<string> Of(string path) => entries.LastOrDefault(entry => entry.Files.Matches(path)).Owners ?? [];

    private static (GlobSet, IReadOnlyList<string>)? Entry(string line)
    {
        var words = line.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0][0] is '[' or '^' || Globs(words[0]) is not { } globs)
        {
            return null;
        }

        return (GlobSet.Of(globs), [.. words.Skip(1).Select(owner => owner.TrimStart('@'))]);
    }

    /// <summary>Patterns as gitignore has them: one with a slash inside starts at the root, and a folder stands for all that is in it.</summary>
    private static string[]? Globs(string pattern)
    {
        var isRooted = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        var name = pattern.Trim('/');
        if (name is "*" or "**" or "")
        {
            return ["**"];
        }

        var start = isRooted || name.StartsWith("**/", StringComparison.Ordinal) ? name : $"**/{name}";
        string[] globs = pattern.EndsWith('/') ? [$"{start}/**"] : name.EndsWith('*') ? [start] : [start, $"{start}/**"];
        return globs.All(glob => GlobSyntax.MistakeIn(glob) is null) ? globs : null;
    }
}
