using System.Runtime.InteropServices;
using Factory.CodeModel.Names;

namespace Factory.Gates.Grounding;

/// <summary>The names of the shared frameworks that are installed beside the one that runs this: what every repository may use without declaring it.</summary>
internal static class FrameworkNames
{
    /// <summary>What tells one installation from another.</summary>
    public static string Key { get; } = string.Join(' ', Folders().Select(Path.GetFileName));

    /// <summary>Reads them from the metadata of all assemblies.</summary>
    public static NameIndex Read(CancellationToken cancellation) => NameIndex.Of(
        Folders().SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .AsParallel()
            .WithCancellation(cancellation)
            .SelectMany(AssemblyNames.Of));

    /// <summary><c>shared/Microsoft.NETCore.App/10.0.1</c>, and the newest version of each framework that lies beside it.</summary>
    private static IEnumerable<string> Folders()
    {
        var running = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(running));
        var own = Path.GetDirectoryName(running);
        var beside = shared is null ? [] : Directory.EnumerateDirectories(shared)
            .Where(framework => framework != own)
            .Select(framework => Directory.EnumerateDirectories(framework).MaxBy(Version))
            .OfType<string>();
        return [running, .. beside.Order(StringComparer.Ordinal)];
    }

    private static Version Version(string folder) => System.Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new();
}
