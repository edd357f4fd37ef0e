namespace Factory.Git.Commands;

/// <summary>
/// What every call of git gets, so that nothing of the repository, and no habit of the machine, runs code or changes
/// the answer. Filters (<c>filter.*</c>, Git LFS) are left as the user configured them: a repository can name one but
/// not define it, and without them a checkout would hold other bytes than the user's.
/// </summary>
internal static class GitEnvironment
{
    private static readonly string[] Settings =
    [
        "core.hooksPath=/dev/null",
        "core.fsmonitor=false",
        "core.pager=cat",
        "core.quotePath=false",
        "core.safecrlf=false",
        "core.splitIndex=false",
        "diff.external=",
        "diff.renameLimit=1000",
        "gc.auto=0",
        "log.showSignature=false",
        "maintenance.auto=false",
        "merge.directoryRenames=conflict",
        "merge.renames=true",
        "merge.renormalize=false",
        "protocol.ext.allow=never",
        "safe.bareRepository=explicit",
        "submodule.recurse=false",
        "tag.gpgSign=false",
        "user.useConfigOnly=true",
    ];

    // Where git is told to look elsewhere: set, for example, when Factory runs inside a hook.
    private static readonly string[] Removed =
    [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_ATTR_SOURCE",
        "GIT_COMMON_DIR",
        "GIT_DIFF_OPTS",
        "GIT_DIR",
        "GIT_EXTERNAL_DIFF",
        "GIT_GLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_NOGLOB_PATHSPECS",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_SHALLOW_FILE",
        "GIT_TRACE",
        "GIT_WORK_TREE",
    ];

    public static IReadOnlyList<string> Options { get; } = ["--no-pager", .. Settings.SelectMany(setting => new[] { "-c", setting })];

    /// <summary>Only what would lead git elsewhere, for a call that must find everything else as the user has it.</summary>
    public static Dictionary<string, string?> OnlyHere() => Removed.ToDictionary(name => name, string? (_) => null, StringComparer.Ordinal);

    public static Dictionary<string, string?> Variables()
    {
        var variables = OnlyHere();
        variables["GIT_EDITOR"] = "false";
        variables["GIT_LITERAL_PATHSPECS"] = "1";
        variables["GIT_NO_REPLACE_OBJECTS"] = "1";
        variables["GIT_OPTIONAL_LOCKS"] = "0";
        variables["GIT_TERMINAL_PROMPT"] = "0";
        variables["LC_ALL"] = "C";
        return variables;
    }
}
