using System.Runtime.CompilerServices;

namespace Factory.Components.Tests.Infra;

/// <summary>This repository's own files.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static string At(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path));

    private static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
