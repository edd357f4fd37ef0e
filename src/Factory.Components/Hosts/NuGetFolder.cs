namespace Factory.Components.Hosts;

/// <summary>Where NuGet keeps restored packages.</summary>
internal static class NuGetFolder
{
    /// <summary><c>NUGET_PACKAGES</c>, else <c>.nuget/packages</c> in the user's home.</summary>
    public static string Of(IReadOnlyDictionary<string, string> environment) =>
        environment.TryGetValue("NUGET_PACKAGES", out var folder) && folder.Length > 0
            ? folder
            : Path.Combine(environment.GetValueOrDefault("HOME") ?? environment.GetValueOrDefault("USERPROFILE") ?? "", ".nuget", "packages");
}
