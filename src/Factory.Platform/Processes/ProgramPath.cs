using Factory.Model.Faults;

namespace Factory.Platform.Processes;

/// <summary>
/// Finds a program on the PATH alone. The runtime and Windows look into the current folder first, and that folder
/// may be a repository that brings its own <c>git</c>.
/// </summary>
public static class ProgramPath
{
    /// <summary>The full path of a program; a path of its own is taken as it is.</summary>
    /// <param name="program">A name, or a path.</param>
    /// <param name="workingDirectory">What a relative path starts from.</param>
    /// <param name="searchPath">The folders to look in, as the variable PATH lists them. Those that are not absolute don't count.</param>
    /// <exception cref="InvalidInputException">It is in none of them.</exception>
    public static string Find(string program, string workingDirectory, string? searchPath)
    {
        if (program.Contains('/', StringComparison.Ordinal) || program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return Path.GetFullPath(program, workingDirectory);
        }

        var name = OperatingSystem.IsWindows() && !Path.HasExtension(program) ? $"{program}.exe" : program;
        return (searchPath ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(IsProgram) ?? throw NotFound(program);
    }

    internal static InvalidInputException NotFound(string program) =>
        new(program, "this program was not found", $"Install {program}, or add its folder to the PATH");

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
