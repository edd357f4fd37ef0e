namespace Factory.Gates.Handover.CleanClones;

/// <summary>Looks for programs where the machine's PATH says.</summary>
internal static class SearchPath
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? ["", ".exe", ".cmd", ".bat"] : [""];

    /// <summary>Whether a folder of the PATH holds a file of this name.</summary>
    public static bool Has(IReadOnlyDictionary<string, string> environment, string program) =>
        environment.GetValueOrDefault("PATH", "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Any(folder => Endings.Any(ending => File.Exists(Path.Combine(folder, program + ending))));
}
