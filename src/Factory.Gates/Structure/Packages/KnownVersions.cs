using Factory.Gates.BuildReview.Scope;

namespace Factory.Gates.Structure.Packages;

/// <summary>The versions that project files give to packages; a version that one file gives counts for all.</summary>
internal sealed class KnownVersions(IReadOnlyList<ProjectFile> files)
{
    private const int MostSteps = 8;

    private readonly ILookup<string, string> given = files
        .SelectMany(file => file.Packages)
        .SelectMany(package => package.Versions, (package, version) => (package.Id, version))
        .ToLookup(pair => pair.Id, pair => pair.version, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, string> properties = files
        .SelectMany(file => file.Properties)
        .SelectMany(property => property, (property, value) => (property.Key, value))
        .ToLookup(pair => pair.Key, pair => pair.value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Its own version, else one that another file gives it, with properties put in as far as files give them; empty for none.</summary>
    public string Of(PackageItem package) =>
        Resolve(package.Versions is [var own, ..] ? own : given[package.Id].Order(StringComparer.Ordinal).FirstOrDefault(""));

    private string Resolve(string version)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var start = version.IndexOf("$(", StringComparison.Ordinal);
            var end = start < 0 ? -1 : version.IndexOf(')', start);
            if (end < 0 || properties[version[(start + 2)..end]].FirstOrDefault() is not { Length: < 100 } value)
            {
                break;
            }

            version = $"{version[..start]}{value}{version[(end + 1)..]}";
        }

        return version;
    }
}
