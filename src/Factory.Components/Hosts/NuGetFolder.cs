namespace Factory.Components.Hosts;

/// <summary>Where NuGet keeps restored packages.</summary>
internal static class NuGetFolder
{
    private static readonly string[] Homes = ["DOTNET_CLI_HOME", "HOME", "USERPROFILE"];

    /// <summary><c>NUGET_PACKAGES</c>, else <c>.nuget/packages</c> in the home of the dotnet command.</summary>
    public static string Of(IReadOnlyDictionary<string, string> environment) =>
        environment.TryGetValue("NUGET_PACKAGES", out var folder) && folder.Length > 0
            ? folder
            : Path.Combine(Home(environment), ".nuget", "packages");

    private static string Home(IReadOnlyDictionary<string, string> environment) =>
        Homes.Select(name => environment.GetValueOrDefault(name, "")).FirstOrDefault(value => value.Length > 0) ?? "";
}
