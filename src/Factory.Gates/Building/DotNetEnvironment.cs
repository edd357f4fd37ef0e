namespace Factory.Gates.Building;

/// <summary>What dotnet is told through its environment.</summary>
internal static class DotNetEnvironment
{
    /// <summary>The request's own variables win.</summary>
    public static IReadOnlyDictionary<string, string?> For(BuildRequest request)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            // Where Factory itself was started by dotnet, these would bind the child to that SDK and its loggers.
            ["MSBUILD_EXE_PATH"] = null,
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
            ["MSBuildLoadMicrosoftTargetsReadOnly"] = null,
        };
        foreach (var (name, value) in request.Environment)
        {
            all[name] = value;
        }

        return all;
    }
}
