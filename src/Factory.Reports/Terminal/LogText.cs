namespace Factory.Reports.Terminal;

/// <summary>
/// Text that a CI server's log reader takes for text. Azure's agent obeys <c>##vso[…]</c> anywhere in a line, GitHub's
/// runner <c>##[…]</c> anywhere and <c>::…::</c> at its start; a hostile file may hold any of them.
/// </summary>
public static class LogText
{
    /// <summary>The line, with every such command broken; other lines stay as they are.</summary>
    public static string Inert(string line)
    {
        // The readers compare by the rules of a language, which skip joiners, soft hyphens and the like between the letters
        var seen = string.Concat(line.Where(char.IsAscii));
        var commands = seen.Contains("##[", StringComparison.Ordinal) || seen.Contains("##vso[", StringComparison.OrdinalIgnoreCase);
        var text = commands ? line.Replace("#", "# ", StringComparison.Ordinal) : line;
        return seen.TrimStart().StartsWith("::", StringComparison.Ordinal) ? $"./{text}" : text;
    }
}
