namespace Factory.Gates.Judging;

/// <summary>Knows whether a CI server runs the build.</summary>
internal static class CiServer
{
    private static readonly string[] Variables = ["CI", "GITHUB_ACTIONS", "TF_BUILD"];

    /// <summary>Whether its environment says so.</summary>
    public static bool Runs(IReadOnlyDictionary<string, string> environment) => Variables.Any(environment.ContainsKey);
}
