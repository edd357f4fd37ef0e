using System.Reflection;

namespace Factory.Reports.Wording;

/// <summary>Who made a report.</summary>
internal static class Product
{
    public const string Name = "Factory";

    /// <summary>Where people find the product.</summary>
    public const string Home = "https://www.nuget.org/packages/Factory.Components";

    /// <summary>The version without build metadata, so that the same release gives the same bytes wherever it was built.</summary>
    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
