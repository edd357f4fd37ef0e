using Factory.Model.Policy;

namespace Factory.Gates.Handover.CleanClones;

/// <summary>The environment of somebody who has a new machine: the system's own variables, a home and a temporary folder of their own.</summary>
/// <param name="machine">The variables of this machine.</param>
/// <param name="policy">What the repository explains.</param>
/// <param name="sources">The hosts of the package sources.</param>
internal sealed class CleanEnvironment(IReadOnlyDictionary<string, string> machine, HandoverPolicy policy, IReadOnlyList<string> sources)
{
    // Port 9 discards what it gets, and where nothing listens a connection is refused at once.
    private const string Nowhere = "http://127.0.0.1:9";

    private static readonly string[] Homes = ["HOME", "USERPROFILE"];
    private static readonly string[] Proxies = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];
    private static readonly string[] NoProxies = ["NO_PROXY", "no_proxy"];

    private static readonly string[] OfTheSystem =
    [
        "LANG", "LC_ALL", "TZ", "TERM",
        "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "OS", "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "ProgramData", "CommonProgramFiles",
        "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE",
    ];

    private static readonly HashSet<string> Ours = new(
        [.. Homes, .. Proxies, .. NoProxies, .. OfTheSystem, "PATH", "TMPDIR", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "PWD", "OLDPWD", "SHLVL", "_"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What is explained among the variables of this machine, in ordinal order.</summary>
    public IReadOnlyList<string> Explained { get; } =
    [
        .. policy.Needs.Where(need => need.Kind == NeedKind.Environment && machine.ContainsKey(need.Name)).Select(need => need.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The real home folder; empty where nobody says it.</summary>
    public string Home => Homes.Select(name => machine.GetValueOrDefault(name, "")).FirstOrDefault(value => value.Length > 0) ?? "";

    /// <summary>The variables that the machine has and a new one would not.</summary>
    public IReadOnlyList<string> Others =>
        [.. machine.Keys.Where(name => !Ours.Contains(name) && !Explained.Contains(name)).Order(StringComparer.Ordinal)];

    /// <summary>What of the network is let through, in words.</summary>
    public string Network => IsCut
        ? $"only {string.Join(", ", Allowed)}, for programs that heed HTTP_PROXY"
        : "all of it: the proxy is one of the explained needs";

    private IReadOnlyList<string> Allowed => [.. sources.Concat(policy.Hosts).Distinct(StringComparer.Ordinal)];

    private bool IsCut => !Explained.Any(name => Proxies.Contains(name));

    /// <summary>The variables for one run.</summary>
    /// <param name="home">The new home folder.</param>
    /// <param name="temporary">The new temporary folder.</param>
    /// <param name="more">Variables of this machine that are passed on as well.</param>
    public IReadOnlyDictionary<string, string?> Variables(string home, string temporary, IEnumerable<string> more)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = SearchPath() };
        OfTheSystem.Where(machine.ContainsKey).ToList().ForEach(name => variables[name] = machine[name]);
        Array.ForEach<string>(OperatingSystem.IsWindows() ? ["USERPROFILE", "APPDATA", "LOCALAPPDATA"] : ["HOME"], name => variables[name] = home);
        Array.ForEach<string>(OperatingSystem.IsWindows() ? ["TEMP", "TMP"] : ["TMPDIR"], name => variables[name] = temporary);
        if (IsCut)
        {
            Array.ForEach(Proxies, name => variables[name] = Nowhere);
            Array.ForEach(NoProxies, name => variables[name] = string.Join(',', [.. Allowed, "localhost", "127.0.0.1"]));
        }

        Explained.Concat(more).Where(machine.ContainsKey).ToList().ForEach(name => variables[name] = machine[name]);
        return variables;
    }

    /// <summary>What must not be repeated: the values of variables that are passed on.</summary>
    public IReadOnlyList<string> Values(IEnumerable<string> more) => [.. Explained.Concat(more).Select(name => machine[name])];

    /// <summary>The PATH without what lies in the home folder: a new home has none of it.</summary>
    private string SearchPath()
    {
        var home = Home;
        return string.Join(
            Path.PathSeparator,
            machine.GetValueOrDefault("PATH", "").Split(Path.PathSeparator)
                .Where(folder => home.Length < 2 || !(folder + Path.DirectorySeparatorChar).StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
    }
}
