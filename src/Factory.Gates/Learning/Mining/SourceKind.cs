namespace Factory.Gates.Learning.Mining;

/// <summary>Knows code from what is not: a mistake in prose or data is nothing that a rule of code finds.</summary>
internal static class SourceKind
{
    private static readonly HashSet<string> Code = new(StringComparer.OrdinalIgnoreCase)
    {
        ".c", ".cc", ".cpp", ".cs", ".cshtml", ".fs", ".go", ".h", ".hpp", ".java", ".js", ".jsx", ".kt", ".php", ".props", ".ps1", ".psm1", ".py", ".razor",
        ".rb", ".rs", ".sh", ".sql", ".swift", ".targets", ".ts", ".tsx", ".vb", ".xaml",
    };

    /// <summary>Whether a file holds code.</summary>
    public static bool IsCode(string path) => Code.Contains(Path.GetExtension(path));

    /// <summary>Whether it is C#.</summary>
    public static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its path says that it is a test.</summary>
    public static bool IsTest(string path) => path.Split('/', '.').Any(part =>
        part.Equals("test", StringComparison.OrdinalIgnoreCase) || part.EndsWith("tests", StringComparison.OrdinalIgnoreCase) || part.EndsWith("Test", StringComparison.Ordinal));

    /// <summary>Whether a line says something: not braces, not the names that a file uses, not a comment.</summary>
    public static bool Says(string line)
    {
        var text = line.Trim();
        return text.Any(char.IsLetterOrDigit)
            && !text.StartsWith("using ", StringComparison.Ordinal)
            && !text.StartsWith("//", StringComparison.Ordinal)
            && !text.StartsWith("/*", StringComparison.Ordinal)
            && !text.StartsWith('*')
            && !text.StartsWith("<!--", StringComparison.Ordinal)
            && !text.StartsWith("namespace ", StringComparison.Ordinal)
            && text is not ("else" or "try" or "finally" or "#endif" or "#else");
    }
}
