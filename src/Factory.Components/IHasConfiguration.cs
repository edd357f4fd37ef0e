namespace Factory.Components;

/// <summary>Which configuration is built.</summary>
public interface IHasConfiguration : IHostBuild
{
    /// <summary>The MSBuild configuration.</summary>
    [Parameter("Configuration to build; default: Debug on a developer's machine, Release on a CI server")]
    string Configuration => TryGetValue(() => Configuration) ?? (IsLocalBuild ? "Debug" : "Release");
}
