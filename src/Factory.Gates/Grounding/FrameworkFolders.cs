using Factory.Model.Faults;

namespace Factory.Gates.Grounding;

/// <summary>Where the shared frameworks lie that are installed here: <c>shared/Microsoft.NETCore.App/10.0.1</c> and those beside it.</summary>
internal static class FrameworkFolders
{
    private const string Own = "Microsoft.NETCore.App";

    /// <summary>The framework that runs this, and the newest version of each other one. A host that brings its runtime along asks for those of dotnet.</summary>
    /// <param name="runtime">The folder of the runtime that runs this.</param>
    /// <param name="dotnet">Finds the file of dotnet; asked only if this host brings its runtime along.</param>
    /// <exception cref="InvalidInputException">No frameworks lie beside dotnet.</exception>
    public static IReadOnlyList<string> Of(string runtime, Func<string> dotnet)
    {
        var running = Path.TrimEndingDirectorySeparator(runtime);
        if (Path.GetFileName(Path.GetDirectoryName(running)) != Own)
        {
            running = Installed(dotnet());
        }

        var own = Path.GetDirectoryName(running)!;
        var beside = Directory.EnumerateDirectories(Path.GetDirectoryName(own)!).Where(framework => framework != own).Select(Newest).OfType<string>();
        return [running, .. beside.Order(StringComparer.Ordinal)];
    }

    private static string Installed(string dotnet)
    {
        var program = File.ResolveLinkTarget(dotnet, returnFinalTarget: true)?.FullName ?? dotnet;
        var own = Path.Combine(Path.GetDirectoryName(program)!, "shared", Own);
        return (Directory.Exists(own) ? Newest(own) : null)
            ?? throw new InvalidInputException(program, $"there is no shared/{Own} beside it", "Set DOTNET_ROOT to the folder that .NET is installed in");
    }

    private static string? Newest(string framework) => Directory.EnumerateDirectories(framework).MaxBy(Version);

    private static Version Version(string folder) => System.Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new();
}
