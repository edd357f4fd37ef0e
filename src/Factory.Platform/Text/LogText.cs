namespace Factory.Platform.Text;

/// <summary>
/// Text that a CI server's log reader takes for text. Azure's agent obeys <c>##vso[…]</c> anywhere in a line, GitHub's
/// runner <c>##[…]</c> anywhere and <c>::…::</c> at its start; a hostile file may hold any of them.
/// </summary>
public static class LogText
{
    /// <summary>The text, with every such command broken in each of its lines; other lines stay as they are.</summary>
    public static string Inert(string text) => IsPlain(text) ? text : EachLine(text, '\n', part => EachLine(part, '\r', InertLine));

    /// <summary>Whether a text is one line of letters that everybody sees, and holds no command: most are.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange(' ', '~') && !text.Contains('#') && !text.TrimStart().StartsWith("::", StringComparison.Ordinal);

    private static string EachLine(string text, char end, Func<string, string> change) => string.Join(end, text.Split(end).Select(change));

    private static string InertLine(string line)
    {
        // The readers compare by the rules of a language, which skip joiners, soft hyphens, controls and the like between the letters
        var seen = string.Concat(line.Where(letter => letter is >= ' ' and <= '~'));
        var commands = seen.Contains("##[", StringComparison.Ordinal) || seen.Contains("##vso[", StringComparison.OrdinalIgnoreCase);
        var text = commands ? line.Replace("#", "# ", StringComparison.Ordinal) : line;
        return seen.TrimStart().StartsWith("::", StringComparison.Ordinal) ? $"./{text}" : text;
    }
}
