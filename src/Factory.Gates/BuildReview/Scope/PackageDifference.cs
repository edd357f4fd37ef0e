using Factory.Model.Reports;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>Finds the packages that some project gains or loses, or that move to another version.</summary>
internal static class PackageDifference
{
    private const int LongestVersion = 200;

    public static IReadOnlyList<ScopeChange> Between(IReadOnlyList<ProjectFile> before, IReadOnlyList<ProjectFile> now)
    {
        var (old, current) = (Uses(before), Uses(now));
        return
        [
            .. from id in old.Keys.Union(current.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)
               let was = old.GetValueOrDefault(id)
               let becomes = current.GetValueOrDefault(id)
               let what = Describe(was, becomes)
               where what is not null
               select new ScopeChange(id, what, Place(was, becomes)),
        ];
    }

    private static string? Describe(PackageUse? was, PackageUse? becomes)
    {
        if (was is null || becomes is null)
        {
            return was is null ? $"{ScopeChange.New}{Versions(becomes!, " in version ")}" : ScopeChange.Gone;
        }

        if (!was.Versions.SetEquals(becomes.Versions))
        {
            return $"moves from version {Versions(was, "")} to {Versions(becomes, "")}";
        }

        var gains = becomes.Places.Keys.Except(was.Places.Keys).Order(StringComparer.Ordinal).ToList();
        var losses = was.Places.Keys.Except(becomes.Places.Keys).Order(StringComparer.Ordinal).ToList();
        return (gains, losses) switch
        {
            ({ Count: 0 }, { Count: 0 }) => null,
            ({ Count: 0 }, _) => $"is no longer used by {string.Join(", ", losses)}",
            _ => $"is now used by {string.Join(", ", gains)}",
        };
    }

    private static string Versions(PackageUse use, string lead) =>
        use.Versions.Count == 0 ? lead.Length > 0 ? "" : "none" : $"{lead}{string.Join(" and ", use.Versions)}";

    private static SourceLocation Place(PackageUse? was, PackageUse? becomes) =>
        becomes is null
            ? new(was!.First.Path)
            : becomes.Places.Where(place => was?.Places.ContainsKey(place.Key) != true).Select(place => place.Value).FirstOrDefault()
              ?? becomes.First;

    private static Dictionary<string, PackageUse> Uses(IReadOnlyList<ProjectFile> files)
    {
        var properties = files
            .SelectMany(file => file.Properties)
            .GroupBy(property => property.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                same => same.Key,
                same => string.Join('|', same.SelectMany(values => values).Distinct().Order(StringComparer.Ordinal)),
                StringComparer.OrdinalIgnoreCase);
        return files
            .SelectMany(file => file.Packages, (file, package) => (file, package))
            .GroupBy(pair => pair.package.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                same => same.Key,
                same => new PackageUse(
                    new(same.SelectMany(pair => pair.package.Versions).Select(version => Resolve(version, properties)), StringComparer.Ordinal),
                    same.Where(pair => pair.package.IsReference)
                        .GroupBy(pair => pair.file.Path, StringComparer.Ordinal)
                        .ToDictionary(uses => uses.Key, uses => new SourceLocation(uses.Key, uses.First().package.Line), StringComparer.Ordinal),
                    new(same.First().file.Path, same.First().package.Line)),
                StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A version with the properties it names, as far as project files give them: enough to see that one changed.</summary>
    private static string Resolve(string version, Dictionary<string, string> properties)
    {
        var start = version.IndexOf("$(", StringComparison.Ordinal);
        var end = start < 0 ? -1 : version.IndexOf(')', start);
        var resolved = end >= 0 && properties.TryGetValue(version[(start + 2)..end], out var value)
            ? $"{version[..start]}{value}{version[(end + 1)..]}"
            : version;
        return resolved[..Math.Min(resolved.Length, LongestVersion)];
    }

    private sealed record PackageUse(SortedSet<string> Versions, Dictionary<string, SourceLocation> Places, SourceLocation First);
}
