namespace Factory.Gates.Handover.Needs;

/// <summary>Variables that every machine has, or that the product which reads them documents.</summary>
internal static class KnownVariables
{
    private static readonly string[] Families =
    [
        "GITHUB_", "RUNNER_", "ACTIONS_", "BUILD_", "SYSTEM_", "AGENT_", "TF_BUILD", "GITLAB_", "CI_", "TEAMCITY_", "JENKINS_", "BITBUCKET_", "APPVEYOR",
        "DOTNET_", "COREHOST_", "COMPLUS_", "MSBUILD", "VSTEST", "ASPNETCORE_", "GIT_", "LC_", "XDG_", "BASH", "PROCESSOR_", "PROGRAMFILES", "COMMONPROGRAMFILES",
    ];

    private static readonly HashSet<string> Names = new(
        [
            "CI", "PATH", "HOME", "USER", "LOGNAME", "SHELL", "TERM", "PWD", "OLDPWD", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP", "HOSTNAME", "EDITOR", "VISUAL",
            "PAGER", "EPOCHREALTIME", "EPOCHSECONDS", "SRANDOM", "DIRSTACK", "GROUPS", "OPTERR", "COPROC", "MAPFILE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLUMNS", "LINES", "RANDOM", "SECONDS", "LINENO", "IFS", "OPTARG", "OPTIND", "REPLY", "PPID", "UID", "EUID",
            "FUNCNAME", "PIPESTATUS", "OSTYPE", "HOSTTYPE", "MACHTYPE", "SHLVL", "DISPLAY", "SSH_AUTH_SOCK", "SOURCE_DATE_EPOCH", "NUMBER_OF_PROCESSORS",
            "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR",
            "USERPROFILE", "APPDATA", "LOCALAPPDATA", "USERNAME", "USERDOMAIN", "COMPUTERNAME", "PROGRAMDATA", "PROGRAMW6432", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR",
            "COMSPEC", "PATHEXT", "OS", "HOMEDRIVE", "HOMEPATH", "PUBLIC", "ALLUSERSPROFILE", "PSMODULEPATH", "VSINSTALLDIR", "VISUALSTUDIOVERSION",
            "NUGET_PACKAGES", "NUGET_HTTP_CACHE_PATH", "NUGET_PLUGIN_PATHS", "NUGET_XMLDOC_MODE", "NUGET_CERT_REVOCATION_MODE", "NUGET_SCRATCH",
            "NUGET_CREDENTIALPROVIDERS_PATH", "NUGET_PERSIST_DG", "NUGET_SHOW_STACK",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether nobody needs to explain this one.</summary>
    public static bool Hold(string name) => Names.Contains(name) || Families.Any(family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase));
}
