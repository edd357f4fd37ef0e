namespace Factory.Gates.Envelope.Globs;

/// <summary>Says what is wrong with a glob before it is used.</summary>
public static class GlobSyntax
{
    private const int LongestPattern = 512;
    private const int DeepestChoice = 4;

    /// <summary>The first mistake in a pattern; null where it is right.</summary>
    public static GlobMistake? MistakeIn(string pattern) => MistakeInText(pattern) ?? MistakeInPath(pattern) ?? MistakeInChoices(pattern);

    private static GlobMistake? MistakeInText(string pattern) => pattern switch
    {
        _ when string.IsNullOrWhiteSpace(pattern) => new("an empty glob matches nothing", "Give a path such as src/**"),
        _ when pattern.Length > LongestPattern => new($"a glob has at most {LongestPattern} characters", "Split it into several globs"),
        _ when pattern.Contains('\\', StringComparison.Ordinal) => new("a glob has no backslash", "Separate folders with /"),
        _ when pattern.AsSpan().ContainsAny('[', ']') => new("character classes are not supported", "Use ?, * or {a,b}"),
        _ when pattern.Any(char.IsControl) => new("a glob has no control characters", "Give a path such as src/**"),
        _ when pattern[0] == '!' => new("a glob can't be negated", "List what is meant, not what is not"),
        _ => null,
    };

    private static GlobMistake? MistakeInPath(string pattern)
    {
        if (pattern[0] == '/' || (pattern.Length > 1 && pattern[1] == ':'))
        {
            return new("a glob is relative to the root of the repository", "Remove what stands before the first folder");
        }

        var segments = pattern.Split('/', '{', '}', ',');
        return pattern switch
        {
            _ when segments.Any(segment => segment is "." or "..") => new("'.' and '..' are not folders of the repository", "Start at the root of the repository"),
            _ when pattern.Contains("//", StringComparison.Ordinal) => new("there is an empty folder name in it", "Write one / between folders"),
            _ when pattern[^1] == '/' => new("a glob stands for files, and this is a folder", $"Write {pattern}** for everything below it"),
            _ when segments.Any(HoldsMoreThanStars) => new("** must stand alone between slashes", "Write folder/**/name, or * within a name"),
            _ => null,
        };
    }

    private static bool HoldsMoreThanStars(string segment) => segment.Contains("**", StringComparison.Ordinal) && segment != "**";

    private static GlobMistake? MistakeInChoices(string pattern)
    {
        var depth = 0;
        foreach (var letter in pattern)
        {
            depth += letter switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth is < 0 or > DeepestChoice)
            {
                return new(depth < 0 ? "there is a } without its {" : $"choices are nested more than {DeepestChoice} deep", "Write a choice as {a,b}");
            }

            if (letter == ',' && depth == 0)
            {
                return new("there is a comma outside of a choice", "Write two globs, or a choice as {a,b}");
            }
        }

        return depth > 0 ? new("there is a { without its }", "Write a choice as {a,b}") : null;
    }
}
