namespace Factory.Gates.Building.Files;

/// <summary>Finds the files that a run left, in ordinal order.</summary>
internal static class FoundFiles
{
    // A link may lead anywhere, also in a circle.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    public static IReadOnlyList<string> In(string folder, string pattern) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern, Below).Order(StringComparer.Ordinal)] : [];
}
