using System.Runtime.InteropServices;
using Factory.CodeModel.Names;
using Factory.Platform.Processes;

namespace Factory.Gates.Grounding;

/// <summary>The names of the shared frameworks that are installed beside the one that runs this: what every repository may use without declaring it.</summary>
internal static class FrameworkNames
{
    /// <summary>What tells one installation from another.</summary>
    public static string Key => string.Join(' ', Folders().Select(Path.GetFileName));

    /// <summary>Reads them from the metadata of all assemblies.</summary>
    public static NameIndex Read(CancellationToken cancellation) => NameIndex.Of(
        Folders().SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .AsParallel()
            .WithCancellation(cancellation)
            .SelectMany(AssemblyNames.Of));

    private static IReadOnlyList<string> Folders() => FrameworkFolders.Of(RuntimeEnvironment.GetRuntimeDirectory(), DotNet);

    private static string DotNet() => ProgramPath.Find("dotnet", "", $"{Environment.GetEnvironmentVariable("DOTNET_ROOT")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}");
}
