using Factory.Hosting.Builds;

namespace Factory.Hosting.Parameters;

/// <summary>
/// The parameters that every build has. Declared like those of a build, so that all are read, checked and listed alike.
/// A file of the repository comes with the change under review, so what makes a run do less is on request only.
/// </summary>
internal sealed class HostOptions
{
    [Parameter("Targets to run; also without the option, and joined with +"), OnRequest]
    public string[]? Target { get; set; }

    [Parameter("Targets to leave out; without names, everything that was not asked for"), OnRequest]
    public string[]? Skip { get; set; }

    [Parameter("Shows the targets and parameters"), OnRequest]
    public bool Help { get; set; }

    [Parameter("Shows what would run, in order, and why"), OnRequest]
    public bool Plan { get; set; }

    [Parameter("After a failure, goes on with the targets that do not depend on it"), OnRequest]
    public bool Continue { get; set; }

    [Parameter("The root of the repository; else the nearest folder upwards with a .nuke folder"), OnRequest]
    public string? Root { get; set; }

    [Parameter("Reads .nuke/parameters.<profile>.json too; a later profile wins"), OnRequest]
    public string[]? Profile { get; set; }

    [Parameter("How much the host prints: Verbose, Normal, Minimal, Quiet")]
    public Verbosity Verbosity { get; set; } = Verbosity.Normal;

    [Parameter("Where the build runs, in place of what was detected")]
    public Host Host { get; set; }

    [Parameter("Leaves out the first line")]
    public bool NoLogo { get; set; }

    [Parameter("No colours, also on a terminal")]
    public bool NoColor { get; set; }
}
