// The one file that names the types of this host. The same components compile for another host with another such file.
global using Factory.Hosting.Builds;
global using AbsolutePath = Factory.Hosting.Paths.AbsolutePath;
global using IHostBuild = Factory.Hosting.Builds.IFactoryBuild;
global using OnRequestAttribute = Factory.Hosting.Parameters.OnRequestAttribute;
global using OwnsOutputAttribute = Factory.Hosting.Definition.OwnsOutputAttribute;
global using ParameterAttribute = Factory.Hosting.Parameters.ParameterAttribute;
global using Target = Factory.Hosting.Definition.Target;

using Factory.Platform.Files;
using Factory.Platform.Text;
using Factory.Reports;
using Factory.Reports.Terminal;

namespace Factory.Components.Hosts;

/// <summary>What components need of the host beyond its build interface.</summary>
internal static class HostServices
{
    public static IReadOnlyDictionary<string, string> Environment(this IHostBuild build) => build.HostEnvironment.Variables;

    public static CancellationToken Cancellation(this IHostBuild build) => build.HostEnvironment.Cancellation;

    public static DateOnly Today(this IHostBuild build) => DateOnly.FromDateTime(build.HostEnvironment.Time.GetUtcNow().UtcDateTime);

    public static Stream Input(this IHostBuild build) => build.HostEnvironment.Streams.Input;

    public static Stream Output(this IHostBuild build) => build.HostEnvironment.Streams.Output;

    public static bool IsTerminal(this IHostBuild build) => build.HostEnvironment.IsTerminal;

    public static void Say(this IHostBuild build, string line) => build.HostEnvironment.Output.WriteLine(line);

    /// <summary>Shows a line of another program, which may quote the repository under review: it must not act as a command of the CI server.</summary>
    public static void Show(this IHostBuild build, string line) => build.Say(LogText.Inert(line));

    /// <summary>Shows many such lines at once: one call for each costs more than all they say.</summary>
    public static void ShowAll(this IHostBuild build, IEnumerable<string> lines) =>
        build.HostEnvironment.Output.Write(string.Concat(lines.SelectMany(line => (string[])[LogText.Inert(line), "\n"])));

    public static void Close(this IHostBuild build, string line) => build.ReportClosingLine(LogText.Inert(line));

    public static bool Invokes(this IHostBuild build, string target) => build.InvokedTargets.Any(invoked => invoked.Name == target);

    /// <summary>A folder of the repository that may be written to: a link in its path that leads out of the repository is refused.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">Such a link.</exception>
    public static string Writable(this IHostBuild build, AbsolutePath folder)
    {
        var relative = Path.GetRelativePath(build.RootDirectory, folder);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? folder
            : RootedPath.Resolve(build.RootDirectory, relative.Replace(Path.DirectorySeparatorChar, '/'));
    }

    public static ReportDestination Destination(this IHostBuild build, string folder) =>
        new(folder, build.HostEnvironment.Output, build.Environment())
        {
            Style = build.HostEnvironment.IsTerminal && !build.Environment().ContainsKey("NO_COLOR") ? ConsoleStyle.Coloured : ConsoleStyle.Plain,
        };
}
