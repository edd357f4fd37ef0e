using System.Xml;
using System.Xml.Linq;

namespace Factory.Gates.Handover.CleanClones;

/// <summary>The hosts that packages come from, by the repository's own <c>nuget.config</c>.</summary>
internal static class PackageSources
{
    private const string Public = "api.nuget.org";

    /// <summary>The hosts in ordinal order; that of nuget.org where the file does not clear what NuGet has by itself.</summary>
    /// <param name="config">What the file says; null where there is none.</param>
    public static IReadOnlyList<string> HostsIn(string? config)
    {
        var sources = config is null ? null : Sources(config);
        var named = sources?.Elements("add").Select(add => (string?)add.Attribute("value") ?? "") ?? [];
        var hosts = named.Select(HostOf).Where(host => host.Length > 0);
        return [.. (sources?.Element("clear") is null ? hosts.Append(Public) : hosts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static XElement? Sources(string config)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(config), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root?.Element("packageSources");
        }
        catch (XmlException)
        {
            // NuGet itself says what is wrong with the file, in the run.
            return null;
        }
    }

    private static string HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" ? parsed.Host : "";
}
