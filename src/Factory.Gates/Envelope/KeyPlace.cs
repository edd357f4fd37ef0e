namespace Factory.Gates.Envelope;

/// <summary>Finds where a file gives a key, for mistakes that show only once other files are read.</summary>
internal static class KeyPlace
{
    /// <summary><c>path:line:column</c> of the value of a top-level key; the path alone where the file does not give it.</summary>
    public static string In(string text, string path, string key)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var line = Array.FindIndex(lines, candidate => candidate.StartsWith($"{key}:", StringComparison.Ordinal));
        return line < 0 ? path : $"{path}:{line + 1}:{lines[line].Length - lines[line][(key.Length + 1)..].TrimStart().Length + 1}";
    }
}
