namespace Factory.Gates.Building;

/// <summary>What to restore, build, test or pack, and where the traces of it go.</summary>
/// <param name="Root">The folder of the repository, or of a scratch worktree of it; absolute.</param>
/// <param name="Solution">The solution, relative to the root.</param>
/// <param name="OutputFolder">Where diagnostics, test results and coverage are left; absolute: <c>ROOT/artifacts/factory/build</c>.</param>
public sealed record BuildRequest(string Root, string Solution, string OutputFolder)
{
    /// <summary>Debug, Release, or one of the repository's own.</summary>
    public string Configuration { get; init; } = "Debug";

    /// <summary>The git tree that is built. Readers refuse the facts of another tree.</summary>
    public string TreeId { get; init; } = "";

    /// <summary>The full names of the tests to run, without a look at what code they run; empty for all tests.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];

    /// <summary>Whether lock files must fit what they are beside; null leaves it to the repository.</summary>
    public bool? IsLocked { get; init; }

    /// <summary>Added to the environment of dotnet; a null removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Gets every line that dotnet prints.</summary>
    public Action<string>? OnLine { get; init; }

    /// <summary>How long one call of dotnet may take; null for as long as it likes.</summary>
    public TimeSpan? Timeout { get; init; }
}
