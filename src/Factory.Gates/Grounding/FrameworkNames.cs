using System.Runtime.InteropServices;
using Factory.CodeModel.Names;
using Factory.Platform.Processes;

namespace Factory.Gates.Grounding;

/// <summary>The names of the shared frameworks that are installed here: what every repository may use without declaring it.</summary>
/// <param name="environment">The variables that say where dotnet is, for a host that brings its runtime along.</param>
internal sealed class FrameworkNames(IReadOnlyDictionary<string, string> environment)
{
    private readonly Lazy<IReadOnlyList<string>> folders = new(() => FrameworkFolders.Of(
        RuntimeEnvironment.GetRuntimeDirectory(),
        () => ProgramPath.Find("dotnet", "", $"{environment.GetValueOrDefault("DOTNET_ROOT")}{Path.PathSeparator}{environment.GetValueOrDefault("PATH")}")));

    /// <summary>What tells one installation from another.</summary>
    public string Key => string.Join(' ', folders.Value.Select(Path.GetFileName));

    /// <summary>Reads them from the metadata of all assemblies.</summary>
    public NameIndex Read(CancellationToken cancellation) => NameIndex.Of(
        folders.Value.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .AsParallel()
            .WithCancellation(cancellation)
            .SelectMany(AssemblyNames.Of));
}
