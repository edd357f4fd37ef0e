namespace Factory.Benchmarks.Inputs;

/// <summary>This repository, found from where the benchmarks were built: its own files are what is measured.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>Where reports go: to what git ignores.</summary>
    public static string Results { get; } = Path.Combine(Root, "artifacts", "benchmarks");

    /// <summary>The rule files that the comparison with other tools uses as well.</summary>
    public static IReadOnlyList<InputFile> RuleFiles() => Files("benchmarks/rules/factory", "*.yml");

    /// <summary>The C# files, smallest first.</summary>
    public static IReadOnlyList<InputFile> Sources() =>
    [
        .. Files("src", "*.cs").Concat(Files("tests", "*.cs")).OrderBy(file => file.Text.Length).ThenBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<InputFile> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new InputFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Factory.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"{start}: no folder above holds Factory.sln. Run the benchmarks from a checkout");
    }
}
